package dev.nod.admin;

/** The admin API cannot listen; the message says where, why and what to do. */
public final class AdminUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdminUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
