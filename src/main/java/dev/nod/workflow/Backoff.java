package dev.nod.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When an effect is tried again: exponentially later, with full jitter, and never earlier than asked. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SETTLE = Duration.ofSeconds(15);
    private static final int MOST_ATTEMPTS = 10;

    private final Clock clock;
    private final RandomGenerator random;

    public Backoff(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    boolean isExhausted(int attempts) {
        return attempts >= MOST_ATTEMPTS;
    }

    /**
     * When to try again after a try that did not happen.
     *
     * @param attempts   how many tries there were, 1 or more
     * @param retryAfter how long the other side asked to wait, or null
     */
    Instant retryAt(int attempts, @Nullable Duration retryAfter) {
        if (retryAfter != null) {
            return clock.instant().plus(retryAfter);
        }
        var ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempts - 1, 20));
        return clock.instant().plusMillis(random.nextLong(ceiling) + 1);
    }

    /** When to look whether an uncertain try happened; by then the other side shows it. */
    Instant lookAt() {
        return clock.instant().plus(SETTLE);
    }
}
