package dev.nod.source;

import java.util.regex.Pattern;

/** Finds the code in the source of a Markdown page, asked from its start to its end. */
final class CodeFinder {

    private static final int LONGEST_SPAN = 10_000;
    private static final Pattern FENCE = Pattern.compile(
            "([ \\t>]{0,100}+)(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,9}+)?(`{3,}+(?=[^`\\n]*+(?:\\n|$))|~{3,}+)");
    private static final Pattern CONTAINER = Pattern.compile(
            "[ ]{0,3}(?:[-*+][ \\t]|\\d{1,9}[.)][ \\t]|!!!|\\?\\?\\?|===|\\[\\^|:)");

    private final String text;
    private boolean isAfterBlank = true;
    private boolean isInContainer;

    CodeFinder(String text) {
        this.text = text;
    }

    /** Where the code that starts here ends; {@code at} itself when none does. */
    int end(int at) {
        if (at == 0 || text.charAt(at - 1) == '\n') {
            var end = block(at);
            if (end > at) {
                return end;
            }
        }
        return text.charAt(at) == '`' ? span(at) : at;
    }

    private int block(int at) {
        var fence = FENCE.matcher(text).region(at, text.length());
        if (fence.lookingAt()) {
            isAfterBlank = true;
            return fenced(lineEnd(at), fence.group(2), fence.group(1).contains(">"));
        }
        var end = lineEnd(at);
        var line = text.substring(at, end);
        if (line.isBlank()) {
            isAfterBlank = true;
            return at;
        }
        var isIndented = line.startsWith("    ") || line.startsWith("\t");
        if (isIndented && isAfterBlank && !isInContainer) {
            return end;
        }
        if (!isIndented) {
            isInContainer = CONTAINER.matcher(line).lookingAt()
                    || (isInContainer && (!isAfterBlank || line.startsWith(" ")));
        }
        isAfterBlank = false;
        return at;
    }

    private int fenced(int from, String fence, boolean isQuoted) {
        for (var at = from; at < text.length(); at = lineEnd(at)) {
            var end = lineEnd(at);
            var start = at;
            while (start < end && " \t>".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            if (isQuoted && text.substring(at, start).indexOf('>') < 0) {
                return at;
            }
            var line = text.substring(start, end).strip();
            if (line.startsWith(fence) && line.chars().allMatch(c -> c == fence.charAt(0))) {
                return end;
            }
        }
        return text.length();
    }

    /** Also skips a run of backticks that never closes. */
    private int span(int at) {
        var open = runEnd(at);
        var length = open - at;
        var limit = Math.min(text.length(), open + LONGEST_SPAN);
        for (var i = open; i < limit; i++) {
            var c = text.charAt(i);
            if (c == '\n' && isBlankLine(i + 1)) {
                return open;
            }
            if (c == '`') {
                var close = runEnd(i);
                if (close - i == length) {
                    return close;
                }
                i = close - 1;
            }
        }
        return open;
    }

    private int runEnd(int at) {
        var end = at;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    private boolean isBlankLine(int at) {
        return text.substring(at, lineEnd(at)).isBlank();
    }

    private int lineEnd(int at) {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
