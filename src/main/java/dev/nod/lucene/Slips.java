package dev.nod.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What a word was meant to be if one slip of the fingers made it; the first letter is taken as right. */
final class Slips {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /**
     * A word has few ways to lose a letter or to have two swapped, and many to have a wrong one or one too many, so
     * that each of the few is the likelier.
     */
    private static final int LIKELY = 5;

    private final String word;
    private final Predicate<CharSequence> mayExist;
    private final StringBuilder form = new StringBuilder();
    private final Map<String, Integer> undone = new HashMap<>();

    private Slips(String word, Predicate<CharSequence> mayExist) {
        this.word = word;
        this.mayExist = mayExist;
    }

    /**
     * The possible words, most of which do not exist, with how likely the slip is, 1 or more.
     *
     * @param right    how many letters at most stand before the slip
     * @param mayExist tells which words are not worth looking at
     */
    static Map<String, Integer> undone(String word, int right, Predicate<CharSequence> mayExist) {
        var slips = new Slips(word, mayExist);
        for (var at = 1; at <= Math.min(word.length(), right); at++) {
            slips.undo(at);
        }
        slips.undone.remove(word);
        return slips.undone;
    }

    private void undo(int at) {
        for (var i = 0; i < LETTERS.length(); i++) {
            var letter = LETTERS.charAt(i);
            add(begun(at).append(letter), at, LIKELY);
            if (at < word.length()) {
                add(begun(at).append(letter), at + 1, 1);
            }
        }
        if (at < word.length()) {
            add(begun(at), at + 1, 1);
        }
        if (at + 1 < word.length()) {
            add(begun(at).append(word.charAt(at + 1)).append(word.charAt(at)), at + 2, LIKELY);
        }
    }

    private StringBuilder begun(int at) {
        form.setLength(0);
        return form.append(word, 0, at);
    }

    /** Adds what has been begun with the rest of the word. */
    private void add(StringBuilder begun, int rest, int likelihood) {
        begun.append(word, rest, word.length());
        if (mayExist.test(begun)) {
            undone.merge(begun.toString(), likelihood, Math::max);
        }
    }
}
