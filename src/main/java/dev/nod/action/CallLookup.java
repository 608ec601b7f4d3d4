package dev.nod.action;

/** What asking the receiver about a call told. */
public sealed interface CallLookup {

    /**
     * The call happened.
     *
     * @param result what to tell about it
     */
    record Happened(String result) implements CallLookup {}

    /** The call did not happen. */
    record Absent() implements CallLookup {}

    /** It cannot be told, now or at all. */
    record Unknown(String reason) implements CallLookup {}
}
