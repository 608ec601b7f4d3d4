package dev.nod.knowledge;

import java.time.Duration;

/**
 * Asks other systems, by a question that changes nothing there, for what no document tells. Safe to use from many
 * threads.
 */
public interface Lookups {

    /**
     * Asks one of them, once. Never throws for what that system does; returns when the time is over, and soon after
     * its thread is interrupted.
     *
     * @param lookup  the name of the lookup
     * @param patience how long it may take at most; the lookup may allow for less
     */
    LookedUp lookUp(String lookup, Inquiry inquiry, Duration patience);
}
