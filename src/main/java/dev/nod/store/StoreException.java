package dev.nod.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message says what is wrong and what to do about it. */
public sealed class StoreException extends RuntimeException
        permits DataFolderInUseException, NothingChangedException {

    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        this(message, null);
    }

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
