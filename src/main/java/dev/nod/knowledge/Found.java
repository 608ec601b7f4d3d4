package dev.nod.knowledge;

import java.util.List;

/**
 * What a search found.
 *
 * @param likelihood how likely it is that these passages hold the answer, 0 to 1
 * @param hits       the passages, best first
 */
public record Found(double likelihood, List<Hit> hits) {

    public static final Found NOTHING = new Found(0, List.of());

    public Found {
        hits = List.copyOf(hits);
    }
}
