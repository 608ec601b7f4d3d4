package dev.nod.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text that is too long at the ends of items, lines, sentences or words, in this order. */
final class Cutting {

    private static final List<Pattern> ENDS = List.of(
            Pattern.compile("\\n(?=[-*+•|]|\\d{1,9}[.)]\\s)"),
            Pattern.compile("\\n"),
            Pattern.compile("[.!?…][\"'”’)\\]]*\\s+|[。！？]"),
            Pattern.compile("\\s+"));

    private static final Pattern EMPTY_LINES = Pattern.compile("\\A\\s*\\n");

    private Cutting() {}

    /** The parts in order, each at most {@code longest} characters long and the first at most {@code first}. */
    static List<String> parts(String text, int longest, int first) {
        var parts = new ArrayList<String>();
        var start = 0;
        var room = first;
        while (text.length() - start > room) {
            var end = end(text, start, start + room);
            add(parts, text.substring(start, end));
            start = end;
            room = longest;
        }
        add(parts, text.substring(start));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(EMPTY_LINES.matcher(part).replaceFirst("").stripTrailing());
        }
    }

    /** A cut in the first quarter would leave a part too short to stand alone, so a finer end is taken then. */
    private static int end(String text, int start, int limit) {
        for (var pattern : ENDS) {
            var end = lastEnd(pattern, text, start, limit);
            if (end > start + (limit - start) / 4) {
                return end;
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private static int lastEnd(Pattern pattern, String text, int start, int limit) {
        var matcher = pattern.matcher(text).region(start, limit).useTransparentBounds(true);
        var end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }
}
