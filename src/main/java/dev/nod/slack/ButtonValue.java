package dev.nod.slack;

import dev.nod.approval.Digest;
import dev.nod.request.RequestId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a button of a card carries: the request, and the digest of what the card showed. */
record ButtonValue(RequestId request, Digest digest) {

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    static Optional<ButtonValue> parse(@Nullable String text) {
        if (text == null || text.indexOf(' ') < 0) {
            return Optional.empty();
        }
        var space = text.indexOf(' ');
        try {
            return Optional.of(new ButtonValue(RequestId.parse(text.substring(space + 1)),
                    new Digest(text.substring(0, space))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return digest + " " + request;
    }
}
