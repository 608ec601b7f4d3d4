package dev.nod.action;

import dev.nod.request.Person;

/** What an asker is told when no answer comes. */
public sealed interface Notice {

    /** The documents hold no answer; people have the question now. */
    record NotFound() implements Notice {}

    /** A person declined the drafted answer. */
    record Declined(Person by) implements Notice {}

    /** Nobody decided in time. */
    record Expired() implements Notice {}

    /** Nod failed on the question; people have it now. */
    record Failed() implements Notice {}
}
