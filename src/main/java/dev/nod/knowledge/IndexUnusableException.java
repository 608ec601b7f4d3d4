package dev.nod.knowledge;

/** The index cannot be read or written; the message says why and what to do. */
public final class IndexUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexUnusableException(String message) {
        super(message);
    }

    public IndexUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
