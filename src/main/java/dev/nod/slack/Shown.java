package dev.nod.slack;

import dev.nod.approval.Digest;
import dev.nod.request.MessageRef;
import dev.nod.request.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a person saw it on a card when a form was opened; the form carries it.
 *
 * @param thread the thread that the card is a reply in, or null
 */
record Shown(MessageRef message, @Nullable String thread, Digest digest) {

    private static final String NO_THREAD = "-";

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    static Optional<Shown> parse(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split(" ", -1);
        try {
            return parts.length == 4
                    ? Optional.of(new Shown(new MessageRef(parts[0], parts[1]),
                            parts[2].equals(NO_THREAD) ? null : parts[2], new Digest(parts[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Place place() {
        return new Place(message.channel(), thread);
    }

    @Override
    public String toString() {
        return "%s %s %s %s".formatted(message.channel(), message.ts(), thread == null ? NO_THREAD : thread,
                digest);
    }
}
