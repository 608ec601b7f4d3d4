package dev.nod.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where template tags end, in time that grows only with the length of the source. */
final class Tags {

    private Tags() {}

    /** A piece of the source. */
    record Span(int start, int end) {}

    /** Where the tag that starts here ends; negative when it never does, or another one starts before. */
    static int end(String text, int at, String open, String close, int longest) {
        var limit = Math.min(text.length(), at + longest);
        for (var i = at + open.length(); i < limit; i++) {
            if (text.startsWith(close, i)) {
                return i + close.length();
            }
            if (text.startsWith(open, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the mark first occurs within so many characters; negative when it does not. */
    static int find(String mark, String text, int from, int longest) {
        return text.indexOf(mark, from, Math.min(text.length(), from + longest));
    }

    static @Nullable Span find(Pattern pattern, String text, int from) {
        var matcher = pattern.matcher(text);
        return matcher.find(from) ? new Span(matcher.start(), matcher.end()) : null;
    }
}
