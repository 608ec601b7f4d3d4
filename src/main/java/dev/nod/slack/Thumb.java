package dev.nod.slack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reactions that are votes. */
enum Thumb {
    UP, DOWN;

    /** The thumb that a reaction is, in either of Slack's names for it and in any skin tone. */
    static Optional<Thumb> of(@Nullable String reaction) {
        if (reaction == null) {
            return Optional.empty();
        }
        return switch (reaction.replaceFirst("::skin-tone-[2-6]$", "")) {
            case "+1", "thumbsup" -> Optional.of(UP);
            case "-1", "thumbsdown" -> Optional.of(DOWN);
            default -> Optional.empty();
        };
    }

    boolean isUp() {
        return this == UP;
    }
}
