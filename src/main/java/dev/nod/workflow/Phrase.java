package dev.nod.workflow;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Some words in a row. Case, the width of characters and whatever stands between words make no difference.
 *
 * @param words at least one, as they are compared
 */
public record Phrase(List<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    public Phrase {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("holds no word");
        }
    }

    /**
     * The words of a text.
     *
     * @throws IllegalArgumentException if there is none; the message completes the sentence that begins with the text
     */
    public static Phrase of(String text) {
        return new Phrase(words(text));
    }

    private static List<String> words(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return WORD.matcher(folded).results().map(MatchResult::group).toList();
    }

    /** Where whole words of the text are this phrase for the first time; empty if they never are. */
    Optional<Found> in(String text) {
        var at = Collections.indexOfSubList(words(text), words);
        return at < 0 ? Optional.empty() : Optional.of(new Found(String.join("", words).length(), at));
    }

    /**
     * A phrase in a text.
     *
     * @param length its letters and digits
     * @param at     how many words stand before it
     */
    record Found(int length, int at) {

        static final Comparator<Found> BEST_FIRST = Comparator.comparingInt(Found::length)
                .reversed()
                .thenComparingInt(Found::at);
    }
}
