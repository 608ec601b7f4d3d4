package dev.nod.lucene;

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
