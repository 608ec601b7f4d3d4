package dev.nod.lucene;

import java.util.HashMap;
import java.util.Map;

/** What a word was meant to be if one slip of the fingers made it; the first letter is taken as right. */
final class Slips {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /**
     * A word has few ways to lose a letter or to have two swapped, and many to have a wrong one or one too many, so
     * that each of the few is the likelier.
     */
    private static final int LIKELY = 5;

    private Slips() {}

    /**
     * The possible words, most of which do not exist, with how likely the slip is, 1 or more.
     *
     * @param right how many letters at most stand before the slip
     */
    static Map<String, Integer> undone(String word, int right) {
        var words = new HashMap<String, Integer>();
        for (var at = 1; at <= Math.min(word.length(), right); at++) {
            var before = word.substring(0, at);
            for (var i = 0; i < LETTERS.length(); i++) {
                var letter = LETTERS.charAt(i);
                words.merge(before + letter + word.substring(at), LIKELY, Math::max);
                if (at < word.length()) {
                    words.putIfAbsent(before + letter + word.substring(at + 1), 1);
                }
            }
            if (at < word.length()) {
                words.putIfAbsent(before + word.substring(at + 1), 1);
            }
            if (at + 1 < word.length()) {
                words.merge(before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2), LIKELY,
                        Math::max);
            }
        }
        words.remove(word);
        return words;
    }
}
