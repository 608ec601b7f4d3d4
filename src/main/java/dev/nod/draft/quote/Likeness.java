package dev.nod.draft.quote;

import java.util.regex.Pattern;

/**
 * How far one word stands for another, where stemming does not show it: German compounds and inflections, and English
 * derivations such as "infect" and "infection".
 */
final class Likeness {

    private static final double SAME_BEGINNING = 0.8;
    private static final double PART = 0.6;
    private static final int SHORTEST_BEGINNING = 4;
    private static final int LONGEST_ENDING = 3;
    private static final double LEAST_SHARE = 0.6;
    private static final int SHORTEST_PART = 5;
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private Likeness() {}

    /** From 0 to 1; a word with a digit is like itself only. */
    static double of(String first, String second) {
        if (first.equals(second)) {
            return 1;
        }
        var shorter = Math.min(first.length(), second.length());
        if (shorter < SHORTEST_BEGINNING || DIGIT.matcher(first).find()) {
            return 0;
        }
        var beginning = beginning(first, second);
        if (beginning >= SHORTEST_BEGINNING
                && beginning >= shorter - LONGEST_ENDING
                && beginning >= LEAST_SHARE * Math.max(first.length(), second.length())) {
            return SAME_BEGINNING;
        }
        return shorter >= SHORTEST_PART && (first.contains(second) || second.contains(first)) ? PART : 0;
    }

    private static int beginning(String first, String second) {
        var length = 0;
        while (length < Math.min(first.length(), second.length())
                && first.charAt(length) == second.charAt(length)) {
            length++;
        }
        return length;
    }
}
