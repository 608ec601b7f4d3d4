package dev.nod.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How near a text comes to an answer: by the letters and digits of the longest run of words that both have.
 *
 * @param precision the share of the text that this makes up, 0 to 1
 * @param recall    the share of the answer
 */
record Nearness(double precision, double recall) {

    static final Nearness NONE = new Nearness(0, 0);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static Nearness of(String text, String answer) {
        var words = words(text);
        var wanted = words(answer);
        var run = longestRun(words, wanted);
        return run == 0
                ? NONE
                : new Nearness((double) run / characters(words), (double) run / characters(wanted));
    }

    /** The harmonic mean of both. */
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }

    private static int characters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private static int longestRun(List<String> words, List<String> wanted) {
        var longest = 0;
        var before = new int[wanted.size() + 1];
        for (var word : words) {
            var runs = new int[wanted.size() + 1];
            for (var i = 0; i < wanted.size(); i++) {
                if (word.equals(wanted.get(i))) {
                    runs[i + 1] = before[i] + word.length();
                    longest = Math.max(longest, runs[i + 1]);
                }
            }
            before = runs;
        }
        return longest;
    }
}
