package dev.nod.workflow;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When an effect is tried again: exponentially later, with full jitter, and never earlier than asked. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SETTLE = Duration.ofSeconds(30);

    /** Some two hours, so that an outage of the workspace costs no message. */
    private static final int MOST_ATTEMPTS = 50;

    /** Some five minutes: a call is made soon after the yes, or not at all. */
    private static final int MOST_CALLS = 8;

    private final Clock clock;
    private final RandomGenerator random;

    public Backoff(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    boolean isExhausted(Attempt attempt) {
        return attempt.number() >= (attempt.effect().kind() == Effect.Kind.CALL ? MOST_CALLS : MOST_ATTEMPTS);
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
        return clock.instant().plus(jitter(attempts));
    }

    private Duration jitter(int attempts) {
        var ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempts - 1, 20));
        return Duration.ofMillis(random.nextLong(ceiling) + 1);
    }

    /**
     * When to look whether a try happened that ended just now, or before; by then the other side shows it.
     *
     * @param attempts how many tries there were, 1 or more
     */
    public Instant lookAt(int attempts) {
        return clock.instant().plus(SETTLE).plus(attempts == 1 ? Duration.ZERO : jitter(attempts));
    }
}
