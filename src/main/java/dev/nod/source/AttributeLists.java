package dev.nod.source;

import java.util.regex.Pattern;

/** Lists of ids, classes and attributes in braces; they go, but the id of a heading becomes its anchor. */
final class AttributeLists implements Rewriter {

    private static final int LONGEST = 400;
    private static final int LONGEST_COMMENT = 20_000;
    private static final int LONGEST_HEADING = 1000;
    private static final String TOKEN = "(?:[.#][\\w:.-]++|[\\w:-]++=(?:\"[^\"\\n]*+\"|'[^'\\n]*+'|[^\\s\"'}]++)"
            + "|[A-Za-z][\\w-]*+)";
    private static final Pattern LIST = Pattern.compile("\\s*+" + TOKEN + "(?:\\s++" + TOKEN + ")*+\\s*+");
    private static final Pattern FIRST_OF_BARE = Pattern.compile("\\s*+(?:[.#]|[\\w:-]++=).*");
    private static final Pattern ID = Pattern.compile("(?:^|\\s)#([\\w:.-]+)|(?:^|\\s)id=[\"']?([\\w:.-]+)");
    private static final String BEFORE_BARE = ")]*_`}>";

    @Override
    public int rewrite(String text, int at, StringBuilder out) {
        if (text.charAt(at) != '{') {
            return NOT_MINE;
        }
        if (text.startsWith("{/*", at)) {
            var end = Tags.find("*/}", text, at, LONGEST);
            return end < 0 ? NOT_MINE : end + 3;
        }
        if (text.startsWith("{::", at) || text.startsWith("{:/", at)) {
            return option(text, at);
        }
        var close = Tags.find("}", text, at, LONGEST);
        if (close < 0) {
            return NOT_MINE;
        }
        var hasColon = text.startsWith("{:", at);
        var list = text.substring(at + (hasColon ? 2 : 1), close);
        if (list.indexOf('\n') >= 0 || !LIST.matcher(list).matches()) {
            return NOT_MINE;
        }
        if (hasColon || (FIRST_OF_BARE.matcher(list).matches() && isPlaced(text, at, close + 1))) {
            anchor(list, out);
            return close + 1;
        }
        return NOT_MINE;
    }

    /** Options of Kramdown, of which {@code comment} hides what follows. */
    private static int option(String text, int at) {
        var end = Tags.find("}", text, at, LONGEST);
        if (end < 0) {
            return NOT_MINE;
        }
        var comment = text.startsWith("{::comment}", at) ? Tags.find("{:/", text, end, LONGEST_COMMENT) : -1;
        var commentEnd = comment < 0 ? -1 : Tags.find("}", text, comment, LONGEST);
        return Math.max(end, commentEnd) + 1;
    }

    /** Without a colon the braces could be words: they count only right after an element, or at the end of a line. */
    private static boolean isPlaced(String text, int at, int end) {
        var isLast = end == text.length() || text.charAt(end) == '\n';
        var isAfterElement = at > 0 && BEFORE_BARE.indexOf(text.charAt(at - 1)) >= 0;
        return isAfterElement || (isLast && (at == 0 || Character.isWhitespace(text.charAt(at - 1))));
    }

    private static void anchor(String list, StringBuilder out) {
        var id = ID.matcher(list);
        if (!id.find()) {
            return;
        }
        var anchor = "<a id=\"" + (id.group(1) == null ? id.group(2) : id.group(1)) + "\"></a>";
        var line = lineStart(out, out.length());
        if (line < out.length() && !out.substring(line).isBlank()) {
            out.append(anchor);
        } else if (line > 0 && out.charAt(lineStart(out, line - 1)) == '#') {
            out.insert(line - 1, " " + anchor);
        }
    }

    /** Where the line that ends here starts, or a place in it if it is longer than a heading may be. */
    private static int lineStart(StringBuilder out, int end) {
        var start = end;
        while (start > 0 && end - start < LONGEST_HEADING && out.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }
}
