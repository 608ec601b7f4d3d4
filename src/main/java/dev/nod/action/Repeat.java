package dev.nod.action;

/** Whether a call may be made again when nobody knows whether it happened. */
public sealed interface Repeat {

    /** It may: twice is the same as once. */
    record Idempotent() implements Repeat {}

    /**
     * It may, as the receiver knows a repeated call by its key.
     *
     * @param header the header that carries the key
     */
    record Keyed(String header) implements Repeat {

        /** What most receivers call the header. */
        public static final String USUAL_HEADER = "Idempotency-Key";
    }

    /**
     * It may once a GET has told that it did not happen.
     *
     * @param url      what to get; in a template, with slots
     * @param evidence how the answer tells
     */
    record Lookup(String url, Evidence evidence) implements Repeat {}

    /** It may not; a person decides. */
    record OneShot() implements Repeat {}
}
