package dev.nod.source;

/** The marks that set code apart from words in plain text. */
final class Fences {

    private Fences() {}

    /** A code block with the lines that fence it. */
    static String block(String code) {
        var fence = around(code, 3);
        var end = code.length();
        while (end > 0 && Character.isWhitespace(code.charAt(end - 1))) {
            end--;
        }
        var start = 0;
        while (start < end && code.charAt(start) == '\n') {
            start++;
        }
        return end == start ? "" : fence + "\n" + code.substring(start, end) + "\n" + fence;
    }

    /** A run of backticks, at least this long, that does not occur in the code. */
    static String around(String code, int atLeast) {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest < atLeast ? atLeast : longest + 1);
    }
}
