package dev.nod.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a draft that nobody decides on, and when.
 *
 * @param expiresAt from when on a vote no longer counts
 * @param remindAt  when the reviewers are reminded, or null for never
 * @param warnAt    when they are warned that it expires, and more people called in, or null for never
 */
public record Deadlines(Instant expiresAt, @Nullable Instant remindAt, @Nullable Instant warnAt) {

    /** The deadlines of a draft that is shown now. */
    public static Deadlines of(Patience patience, Instant now) {
        return new Deadlines(
                patience.expiry(now),
                patience.reminder(now).orElse(null),
                patience.warning(now).orElse(null));
    }
}
