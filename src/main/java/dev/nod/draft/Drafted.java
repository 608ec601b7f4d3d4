package dev.nod.draft;

/** What came of trying to write an answer. */
public sealed interface Drafted {

    /** The documents hold an answer. */
    record Answer(Draft draft) implements Drafted {}

    /** The documents hold no answer; nobody should guess one. */
    record NotFound() implements Drafted {}
}
