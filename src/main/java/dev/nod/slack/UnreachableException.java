package dev.nod.slack;

import java.io.IOException;

/** No connection came about, so that nothing was sent. */
final class UnreachableException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreachableException(IOException cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
