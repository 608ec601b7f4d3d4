package dev.nod.slack;

import dev.nod.request.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submitted form.
 *
 * @param errors what is wrong, as mrkdwn by the name of the block; empty if it was done
 * @param note   what the person is told when it was done; empty for nothing
 * @param at     where the person can be told something, or null
 */
record Submitted(Map<String, String> errors, String note, @Nullable Place at) {

    Submitted {
        errors = Map.copyOf(errors);
    }

    static Submitted done(Place at, String note) {
        return new Submitted(Map.of(), note, at);
    }

    static Submitted failed(String block, String words, @Nullable Place at) {
        return new Submitted(Map.of(block, words), "", at);
    }
}
