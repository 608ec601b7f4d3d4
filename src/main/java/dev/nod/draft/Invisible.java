package dev.nod.draft;

import java.util.regex.Pattern;

/** Knows the characters that a reader cannot see, or that change in which direction text is read. */
public final class Invisible {

    /** Joins emoji, and letters of scripts whose letters join. */
    private static final Pattern JOINER = Pattern.compile(
            "([\\p{So}\\p{M}\\p{IsEmoji_Modifier}\\p{IsArabic}])[\\u200C\\u200D](?=[\\p{So}\\p{IsArabic}\\p{IsDevanagari}])");

    /** Shows a symbol in colours, or a digit as a key. */
    private static final Pattern PRESENTATION = Pattern.compile("(\\p{IsEmoji})[\\uFE0E\\uFE0F]");

    /** Controls, what has no shape or no meaning, halves of characters, and letters and marks that are drawn as nothing. */
    private static final Pattern NOT_SEEN = Pattern.compile(
            "[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Cc}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164"
                    + "\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}&&[^\\n\\r\\t]]");

    private Invisible() {}

    /** Whether a text has such a character; soft hyphens and what joins emoji or letters do no harm. */
    public static boolean isIn(String text) {
        return NOT_SEEN.matcher(harmless(text)).find();
    }

    /** The text without them. */
    public static String removed(String text) {
        return NOT_SEEN.matcher(text).replaceAll("");
    }

    private static String harmless(String text) {
        var plain = text.replace("\u00AD", "");
        return JOINER.matcher(PRESENTATION.matcher(plain).replaceAll("$1")).replaceAll("$1");
    }
}
