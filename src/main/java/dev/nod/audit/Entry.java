package dev.nod.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event in its place in the chain.
 *
 * @param sequence its number; the first is 1, and none is left out
 * @param at       when it was written, to the millisecond
 * @param previous the hash of the entry before it, or that of {@link Head#GENESIS}
 * @param hash     its own hash, as {@link Chain} computes it
 */
public record Entry(long sequence, Instant at, Event event, String previous, String hash) {

    public Entry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The chain that ends with this entry. */
    public Head head() {
        return new Head(sequence, hash);
    }
}
