package dev.nod.draft.quote;

import java.util.HashMap;
import java.util.Map;

/**
 * Which words of a question a text has.
 *
 * @param degrees for each of them how far the text has it: 1 for the word itself, less for one like it
 */
record Coverage(Map<String, Double> degrees) {

    static final Coverage NOTHING = new Coverage(Map.of());

    Coverage {
        degrees = Map.copyOf(degrees);
    }

    /** What two texts have together. */
    Coverage and(Coverage other) {
        var both = new HashMap<>(degrees);
        other.degrees.forEach((word, degree) -> both.merge(word, degree, Math::max));
        return new Coverage(both);
    }

    /** What this text has and the other has not. */
    Coverage beyond(Coverage other) {
        var more = new HashMap<String, Double>();
        degrees.forEach((word, degree) -> {
            var rest = degree - other.degrees.getOrDefault(word, 0.0);
            if (rest > 0) {
                more.put(word, rest);
            }
        });
        return new Coverage(more);
    }
}
