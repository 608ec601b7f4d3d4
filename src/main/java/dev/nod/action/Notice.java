package dev.nod.action;

import dev.nod.request.Person;
import org.jspecify.annotations.Nullable;

/** What an asker is told besides an answer. */
public sealed interface Notice {

    /** The documents hold no answer; people have the question now. */
    record NotFound() implements Notice {}

    /**
     * A person declined the draft.
     *
     * @param reason why, as far as the asker is to know; or null
     */
    record Declined(Person by, @Nullable String reason) implements Notice {}

    /** Nobody decided in time. */
    record Expired() implements Notice {}

    /** What was approved is not done after all. */
    record Stopped(String why) implements Notice {}

    /** The approved call was made. */
    record Called(String title, String result) implements Notice {}

    /** The approved call could not be made. */
    record CallFailed(String title, String why) implements Notice {}

    /** Nobody knows yet whether the approved call was made; people look. */
    record CallUncertain(String title) implements Notice {}

    /** Nod failed on the question; people have it now. */
    record Failed() implements Notice {}
}
