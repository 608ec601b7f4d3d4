package dev.nod.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a model alone after several failures in a row, lets one request try again after a pause, and closes once one
 * went well; threads can share it.
 */
final class Circuit {

    private final int most;
    private final Duration pause;
    private final Clock clock;
    private int failures;
    private Instant next = Instant.MIN;

    /**
     * @param most how many failures in a row are too many
     */
    Circuit(int most, Duration pause, Clock clock) {
        this.most = most;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether to ask now; while it is open, the first who may try again keeps the others away for another pause. */
    synchronized boolean admits() {
        if (!isOpen()) {
            return true;
        }
        if (clock.instant().isBefore(next)) {
            return false;
        }
        next = clock.instant().plus(pause);
        return true;
    }

    /** Whether the last failures were too many, so that at most one request may try again. */
    synchronized boolean isOpen() {
        return failures >= most;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /** Whether this was one too many. */
    synchronized boolean failed() {
        failures++;
        next = clock.instant().plus(pause);
        return failures == most;
    }
}
