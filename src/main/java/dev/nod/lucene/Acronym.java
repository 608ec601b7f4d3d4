package dev.nod.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A short form and what it stands for, as a text introduces it: mother-to-child transmission (MTCT).
 *
 * @param shortForm in lower case and singular
 * @param longForm  its words in lower case, divided by single spaces
 */
record Acronym(String shortForm, String longForm) {

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\((\\p{Lu}[\\p{Lu}\\p{Ll}]{1,7})\\)");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int LOOK_BACK = 120;

    /** How many letters a short form has at most. */
    static final int LONGEST = 8;

    /** Stands before a short form in the terms of the index. */
    static final String SHORT_FORM = "\u0001";

    /** A long form may have as many more words than the short one has letters: of, and, the. */
    private static final int SMALL_WORDS = 3;

    /** All that a text introduces. */
    static Set<Acronym> in(String text) {
        var found = new HashSet<Acronym>();
        IN_PARENTHESES.matcher(text).results().forEach(match -> of(match, text).ifPresent(found::add));
        return found;
    }

    private static Optional<Acronym> of(MatchResult match, String text) {
        var shortForm = match.group(1).replaceFirst("s$", "");
        if (shortForm.chars().filter(Character::isUpperCase).count() < 2) {
            return Optional.empty();
        }
        var letters = shortForm.toLowerCase(Locale.ROOT);
        var before = text.substring(Math.max(0, match.start() - LOOK_BACK), match.start());
        var words = List.of(NOT_LETTERS.split(before.toLowerCase(Locale.ROOT), -1));
        words = words.stream().filter(word -> !word.isEmpty()).toList();
        var most = Math.min(words.size(), letters.length() + SMALL_WORDS);
        for (var length = letters.length(); length <= most; length++) {
            var candidate = words.subList(words.size() - length, words.size());
            if (abbreviates(letters, candidate)) {
                return Optional.of(new Acronym(letters, String.join(" ", candidate)));
            }
        }
        return Optional.empty();
    }

    /** Whether the letters are initials of the words, in order, the first of the first and the last of the last. */
    private static boolean abbreviates(String letters, List<String> words) {
        var at = 0;
        for (var word : words) {
            if (at < letters.length() && word.charAt(0) == letters.charAt(at)) {
                at++;
            } else if (at == 0) {
                return false;
            }
        }
        return at == letters.length() && words.getLast().charAt(0) == letters.charAt(at - 1);
    }

    /** What the index holds of it, to be looked up by either form. */
    List<String> terms() {
        var terms = new ArrayList<String>();
        terms.add(byShortForm(shortForm) + longForm);
        terms.add(longForm + SHORT_FORM + shortForm);
        return terms;
    }

    /** The start of the terms to look up for a short form. */
    static String byShortForm(String word) {
        return SHORT_FORM + word + SHORT_FORM;
    }
}
