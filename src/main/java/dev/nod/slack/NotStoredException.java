package dev.nod.slack;

/** A question could not be stored; Slack shall deliver it again. */
final class NotStoredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStoredException(String request, Throwable cause) {
        super("request %s could not be stored".formatted(request), cause);
    }
}
