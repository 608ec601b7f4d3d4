package dev.nod.action;

import dev.nod.request.Person;
import java.util.List;
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

    /**
     * Values are missing for an action, so that nothing was asked of anybody.
     *
     * @param title    the action
     * @param problems what is missing or wrong, a sentence each
     * @param command  what the asker can write after {@code /nod} instead; null if no word starts it
     */
    record Incomplete(String title, List<String> problems, @Nullable String command) implements Notice {

        public Incomplete {
            problems = List.copyOf(problems);
        }
    }

    /** Nod failed on the question; people have it now. */
    record Failed() implements Notice {}
}
