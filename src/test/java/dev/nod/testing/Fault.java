package dev.nod.testing;

import java.util.Map;

/** What goes wrong with a call of the Web API. */
public sealed interface Fault {

    /** The call is answered like this and does nothing. */
    record Answer(int status, String body, Map<String, String> headers) implements Fault {}

    /** The call does what it should, and is answered with this status all the same. */
    record DoneBut(int status) implements Fault {}

    /** The call does what it should, and the connection breaks before the answer. */
    record LostAnswer() implements Fault {}

    /** The call does nothing and is never answered. */
    record Hang() implements Fault {}

    /** Slack refuses the call with this error. */
    static Fault refusal(String error) {
        return new Answer(200, "{\"ok\":false,\"error\":\"%s\"}".formatted(error), Map.of());
    }

    /** Slack's edge answers with this status. */
    static Fault status(int status) {
        return new Answer(status, "", Map.of());
    }

    /** Too many calls; come back later. */
    static Fault tooMany(int retryAfterSeconds) {
        return new Answer(429, "{\"ok\":false,\"error\":\"ratelimited\"}",
                Map.of("Retry-After", String.valueOf(retryAfterSeconds)));
    }
}
