package dev.nod.knowledge;

/** A source as a whole cannot be read; the message says which, why and what to do. */
public final class SourceUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceUnavailableException(String message) {
        super(message);
    }

    public SourceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
