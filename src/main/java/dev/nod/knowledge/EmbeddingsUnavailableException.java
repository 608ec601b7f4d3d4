package dev.nod.knowledge;

import org.jspecify.annotations.Nullable;

/** Nothing can be embedded now; the message says why and what to do, and holds neither texts nor keys. */
public final class EmbeddingsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddingsUnavailableException(String message) {
        this(message, null);
    }

    public EmbeddingsUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
