package dev.nod.lucene;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.TermStates;

/**
 * A word to search for.
 *
 * @param surface   the word as it was written
 * @param stem      its indexed form, or that of the known word that it is taken for
 * @param mended    whether it is taken for another word than was written
 * @param implied   whether nobody said it, but it is another form of what was said
 * @param weight    how much it counts, 1 for being in the question once
 * @param rarity    how much it tells passages apart, see {@link Rarity}
 * @param places    where the index has it
 */
record Wanted(
        String surface,
        String stem,
        boolean mended,
        boolean implied,
        double weight,
        double rarity,
        TermStates places) {

    private static final Comparator<Wanted> MOST_TELLING = Comparator.comparingDouble(Wanted::worth)
            .reversed()
            .thenComparing(Wanted::stem);

    /** All of the words if there are no more than that, else the most telling of them. */
    static List<Wanted> mostTelling(Collection<Wanted> words, int most) {
        return words.size() <= most
                ? List.copyOf(words)
                : words.stream().sorted(MOST_TELLING).limit(most).toList();
    }

    boolean isKnown() {
        return frequency() > 0;
    }

    /** How many passages have it. */
    int frequency() {
        return places.docFreq();
    }

    /** What finding it is worth. */
    double worth() {
        return weight * rarity;
    }

    Wanted asImplied() {
        return new Wanted(surface, stem, mended, true, weight, rarity, places);
    }

    Wanted heavier(double more) {
        return weighing(weight + more);
    }

    Wanted atMost(double most) {
        return weighing(Math.min(weight, most));
    }

    Wanted times(double factor) {
        return weighing(weight * factor);
    }

    private Wanted weighing(double other) {
        return new Wanted(surface, stem, mended, implied, other, rarity, places);
    }
}
