package dev.nod.approval;

/** The workspace did not tell who somebody is. */
public final class PeopleUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PeopleUnavailableException(String message) {
        super(message);
    }

    public PeopleUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
