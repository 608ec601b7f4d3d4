package dev.nod.action;

import dev.nod.request.MessageRef;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a try at an effect ended. */
public sealed interface Outcome {

    /**
     * It happened.
     *
     * @param message the message that it made or changed
     */
    record Done(MessageRef message) implements Outcome {}

    /**
     * The other system did what it was called for.
     *
     * @param result what it told, for people
     */
    record Called(String result) implements Outcome {}

    /**
     * It certainly did not happen, and may succeed later.
     *
     * @param retryAfter how long the other side asked to wait, or null when it did not say
     */
    record NotSent(String reason, @Nullable Duration retryAfter) implements Outcome {}

    /** It certainly did not happen, and trying again would change nothing. */
    record Refused(String reason) implements Outcome {}

    /** It was not even tried, since what is stored no longer asks for it. */
    record Withdrawn(String reason) implements Outcome {}

    /** Nobody knows whether it happened; only a person can find out. */
    record Parked(String reason) implements Outcome {}

    /** Nobody knows whether it happened; it is to be looked for. */
    record Uncertain(String reason) implements Outcome {}
}
