package dev.nod.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** A quotation that is marked as a note, tip or warning on its first line. */
final class Alert {

    private static final Pattern MARK = Pattern.compile("\\[!(\\w+)][+-]?[ \\n]?");

    private Alert() {}

    /** The text with its mark as a title that a reader would see. */
    static String titled(String text) {
        var matcher = MARK.matcher(text);
        return matcher.lookingAt()
                ? title(matcher.group(1)) + "\n" + text.substring(matcher.end())
                : text;
    }

    /** The title that a note of this kind has when it has none of its own. */
    static String title(String kind) {
        return kind.isEmpty()
                ? ""
                : Character.toUpperCase(kind.charAt(0)) + kind.substring(1).toLowerCase(Locale.ROOT);
    }
}
