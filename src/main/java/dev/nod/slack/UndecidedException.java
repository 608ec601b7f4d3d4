package dev.nod.slack;

/** What a person pressed or submitted did not decide anything in time, and must not be acknowledged. */
final class UndecidedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecidedException(String why) {
        super("not acknowledged: %s".formatted(why));
    }

    UndecidedException(String why, Throwable cause) {
        super("not acknowledged: %s".formatted(why), cause);
    }
}
