package dev.nod.draft.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A passage's words without whitespace, typography and marks of layout, in which quotes are found again. */
final class Folded {

    /** Marks of Markdown, and what else a copy may lose or gain. */
    private static final String NOT_SAID = "*_`#>|~\"'";
    private static final Pattern EDGE = Pattern
            .compile("^(?:[\\s\"'(\\[]|\\.\\.\\.)+|(?:[\\s\"')\\]]|\\.\\.\\.)+$");
    private static final int FEWEST_LETTERS = 6;

    private final String text;
    private final StringBuilder folded = new StringBuilder();
    /** Where each character of the folded text comes from. */
    private final List<Integer> origins = new ArrayList<>();

    private Folded(String text) {
        this.text = text;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            fold(at, Normalizer.normalize(Typography.plain(text.codePointAt(at)), Normalizer.Form.NFKD));
        }
    }

    static Folded of(String text) {
        return new Folded(text);
    }

    private void fold(int origin, String plain) {
        for (var i = 0; i < plain.length(); i++) {
            var character = Character.toLowerCase(plain.charAt(i));
            if (!Character.isWhitespace(character) && NOT_SAID.indexOf(character) < 0) {
                origins.add(origin);
                folded.append(character);
            }
        }
    }

    /**
     * The words of the passage that a quote repeats, to the letter and whole words only; empty if they do not stand
     * there, or are too few to carry anything.
     */
    Optional<String> find(String quote) {
        var wanted = of(EDGE.matcher(Typography.plain(quote)).replaceAll("")).folded.toString();
        var letters = wanted.codePoints().filter(Character::isLetterOrDigit).count();
        if (letters == 0 || (letters < FEWEST_LETTERS && !wanted.contentEquals(folded))) {
            return Optional.empty();
        }
        for (var at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            var start = origins.get(at);
            var last = origins.get(at + wanted.length() - 1);
            var end = last + Character.charCount(text.codePointAt(last));
            if (isBorder(start) && isBorder(end)) {
                return Optional.of(text.substring(start, end));
            }
        }
        return Optional.empty();
    }

    private boolean isBorder(int position) {
        return position == 0 || position == text.length()
                || !Character.isLetterOrDigit(text.codePointBefore(position))
                || !Character.isLetterOrDigit(text.codePointAt(position));
    }
}
