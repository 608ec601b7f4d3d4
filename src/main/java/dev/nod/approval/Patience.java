package dev.nod.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a draft waits for a decision, and when it speaks up meanwhile; all durations are working time.
 *
 * @param expiresAfter how long it waits
 * @param remindAfter  when to remind those who may decide, or null for never; within the time it waits
 * @param warnBefore   how long before the end to warn, or null for never; within the time it waits
 * @param escalateTo   who is called as well by the warning: user ids, e-mail addresses, and user groups as
 *                     {@code @handle} or id
 * @param hours        when the clock runs
 */
public record Patience(
        Duration expiresAfter,
        @Nullable Duration remindAfter,
        @Nullable Duration warnBefore,
        List<String> escalateTo,
        WorkingHours hours) {

    public Patience {
        escalateTo = List.copyOf(escalateTo);
        if (!expiresAfter.isPositive()) {
            throw new IllegalArgumentException("a draft must wait for a positive time, got " + expiresAfter);
        }
        checkWithin(expiresAfter, remindAfter);
        checkWithin(expiresAfter, warnBefore);
    }

    /** Waits around the clock, and neither reminds nor warns. */
    public static Patience of(Duration expiresAfter) {
        return new Patience(expiresAfter, null, null, List.of(), WorkingHours.always());
    }

    private static void checkWithin(Duration whole, @Nullable Duration part) {
        if (part != null && (!part.isPositive() || part.compareTo(whole) >= 0)) {
            throw new IllegalArgumentException("%s does not lie within %s".formatted(part, whole));
        }
    }

    /** From when on a vote no longer counts, for a draft that waits from this moment on. */
    public Instant expiry(Instant from) {
        return hours.after(from, expiresAfter);
    }

    /** When to remind those who may decide on a draft that waits from this moment on. */
    public Optional<Instant> reminder(Instant from) {
        return Optional.ofNullable(remindAfter).map(wait -> hours.after(from, wait));
    }

    /** When to warn that a draft that waits from this moment on will expire. */
    public Optional<Instant> warning(Instant from) {
        return Optional.ofNullable(warnBefore).map(left -> hours.before(expiry(from), left));
    }
}
