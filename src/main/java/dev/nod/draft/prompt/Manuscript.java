package dev.nod.draft.prompt;

import java.util.List;
import java.util.Map;

/**
 * What a model wrote, of which nothing is believed yet.
 *
 * @param claims     the answer, statement by statement; none if it found nothing
 * @param suffices   whether it thinks that the passages hold the answer
 * @param confidence how sure it is, 0 to 1
 * @param values     what it found for slots, by their names
 */
public record Manuscript(
        List<Claim> claims,
        boolean suffices,
        double confidence,
        Map<String, String> values) {

    public Manuscript {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1, got " + confidence);
        }
        claims = List.copyOf(claims);
        values = Map.copyOf(values);
    }
}
