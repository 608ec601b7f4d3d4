package dev.nod.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an effect has come.
 *
 * @param attempts how many tries there were
 * @param due      when it is tried, or was to be tried
 * @param note     what the last try told: a result, or why it did not succeed; or null
 */
public record Trial(Effect effect, State state, int attempts, Instant due, @Nullable String note) {

    /** The state of an effect. */
    public enum State {
        /** Waits to be tried. */
        READY,
        /** Is being tried. */
        SENDING,
        /** May have happened; it is looked for. */
        UNCERTAIN,
        /** May have happened; only a person can tell. */
        PARKED,
        /** Happened. */
        DONE,
        /** Is given up. */
        FAILED,
        /** Was taken back before it was tried. */
        WITHDRAWN
    }
}
