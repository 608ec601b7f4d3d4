package dev.nod.workspace;

/** The try-it workspace cannot start or stop; the message says why and what to do. */
public final class WorkspaceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WorkspaceException(String message) {
        super(message);
    }

    WorkspaceException(String message, Throwable cause) {
        super(message, cause);
    }
}
