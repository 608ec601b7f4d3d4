package dev.nod.action;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a call ended. */
public sealed interface CallOutcome {

    /**
     * The receiver did what it should.
     *
     * @param result what to tell about it
     */
    record Happened(String result) implements CallOutcome {}

    /**
     * It certainly did nothing, and may later.
     *
     * @param retryAfter how long it asked to wait, or null when it did not say
     */
    record NotSent(String reason, @Nullable Duration retryAfter) implements CallOutcome {}

    /** It said no, and would again. */
    record Refused(String reason) implements CallOutcome {}

    /** Nobody knows whether it did anything. */
    record Uncertain(String reason) implements CallOutcome {}
}
