package dev.nod.lucene;

import java.util.List;
import java.util.Set;

/**
 * What a query asks for: the words that tell passages apart, weighed by who said them and when.
 *
 * @param words   the words, no two with the same stem
 * @param pairs   the neighbouring words of the question
 * @param earlier what was said before the question, the newest first
 */
record Asked(List<Wanted> words, List<Pair> pairs, Conversation earlier) {

    private static final int MOST_FINDERS = 8;

    /** What was said before counts little by the word, and much in all. */
    private static final int MOST_FINDERS_IN_THREAD = 16;

    Asked {
        words = List.copyOf(words);
        pairs = List.copyOf(pairs);
    }

    /** Two words that stand side by side in the question. */
    record Pair(Wanted first, Wanted second) {}

    /** The words that some passage has. */
    List<Wanted> known() {
        return words.stream().filter(Wanted::isKnown).toList();
    }

    /** The most telling of those, which find the passages; more of them find hardly any others, and take long. */
    List<Wanted> finders() {
        return Wanted.mostTelling(known(), earlier.turns().isEmpty() ? MOST_FINDERS : MOST_FINDERS_IN_THREAD);
    }

    /** The rest of the words that some passage has, which tell apart what was found. */
    List<Wanted> others() {
        var finders = Set.copyOf(finders());
        return known().stream().filter(word -> !finders.contains(word)).toList();
    }

    /** The words that no passage has, not even with a slip of the fingers mended. */
    List<Wanted> unknown() {
        return words.stream().filter(word -> !word.isKnown()).toList();
    }

    /** What a passage could earn that has each word that was said as often as can count. */
    double ideal() {
        return words.stream().filter(word -> !word.implied()).mapToDouble(Wanted::worth).sum();
    }
}
