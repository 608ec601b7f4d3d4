package dev.nod.model;

import org.jspecify.annotations.Nullable;

/** What came of one request to a server. */
sealed interface Heard {

    /** The model came to an end, well or not. */
    record Answered(Writing writing, Writing.Ending ending) implements Heard {}

    /**
     * The server answers with another status than 200.
     *
     * @param retryAfter its header of this name; null without one
     */
    record Status(int code, @Nullable String retryAfter) implements Heard {}

    /**
     * No answer began.
     *
     * @param why completes "cannot be reached: …"
     */
    record Unreachable(String why) implements Heard {}

    /** The answer broke off. */
    record BrokenOff(Writing writing) implements Heard {}

    /**
     * It is none that such a server gives.
     *
     * @param what completes "what it sent …"
     */
    record Garbled(String what, Writing writing) implements Heard {}

    /**
     * The time was over.
     *
     * @param end what did not come in time, such as "its first word"
     */
    record Late(String end, Writing writing) implements Heard {}

    /** Nobody waits for it any more. */
    record Cancelled(Writing writing) implements Heard {}
}
