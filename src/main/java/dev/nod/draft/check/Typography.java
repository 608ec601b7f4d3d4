package dev.nod.draft.check;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Writes text in the plainest way, so that only what it says is compared. */
final class Typography {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\uFE0E\\uFE0F]");

    private Typography() {}

    /** The text with plain dashes, quotes, dots and blanks; its length may change. */
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(character -> plain.append(plain(character)));
        return plain.toString();
    }

    /** One character in the plainest way; nothing for one that is not seen. */
    static String plain(int character) {
        if (character < 0x80) {
            return Character.toString(character);
        }
        return switch (character) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4', '\u2039', '\u203A' -> "'";
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63', '\uFF0D' ->
                "-";
            case '\u2026' -> "...";
            case '\u2022', '\u00B7' -> "*";
            case '\u0085', '\u2028', '\u2029' -> "\n";
            default -> compatible(character);
        };
    }

    private static String compatible(int character) {
        var text = Character.toString(character);
        if (Character.isSpaceChar(character)) {
            return " ";
        }
        return UNSEEN.matcher(text).matches() ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
