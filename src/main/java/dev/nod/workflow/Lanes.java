package dev.nod.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the pace in each lane, such as the posts in one channel: one effect at a time, and a pause between two.
 * Safe to use from many threads.
 */
public final class Lanes {

    private final Duration pause;
    private final Clock clock;
    private final Map<String, Instant> freeAt = new HashMap<>();
    private final Map<String, Instant> restUntil = new HashMap<>();

    /**
     * @param pause from the end of one effect to the beginning of the next one in the same lane
     */
    public Lanes(Duration pause, Clock clock) {
        this.pause = pause;
        this.clock = clock;
    }

    /** The lanes in which nothing may begin now. */
    synchronized Set<String> busy(Instant now) {
        freeAt.values().removeIf(free -> !free.isAfter(now));
        return Set.copyOf(freeAt.keySet());
    }

    /** An effect begins. */
    synchronized void begin(String lane) {
        freeAt.put(lane, Instant.MAX);
    }

    /** Nothing may begin in a lane for as long, because the other side asked for it. */
    synchronized void rest(String lane, Duration wanted) {
        restUntil.put(lane, clock.instant().plus(wanted));
    }

    /** An effect has ended. */
    synchronized void end(String lane) {
        var free = clock.instant().plus(pause);
        var rested = restUntil.remove(lane);
        freeAt.put(lane, rested != null && rested.isAfter(free) ? rested : free);
    }

    /** When the next lane becomes free by the clock alone. */
    synchronized Optional<Instant> nextFree() {
        return freeAt.values().stream().filter(free -> free.isBefore(Instant.MAX)).min(Instant::compareTo);
    }
}
