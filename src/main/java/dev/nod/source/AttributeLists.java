package dev.nod.source;

import java.util.regex.Pattern;

/** Lists of ids, classes and attributes in braces; they go, but the id of a heading becomes its anchor. */
final class AttributeLists implements Rewriter {

    private static final int LONGEST = 400;
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
            var end = text.indexOf("*/}", at);
            return end < 0 || end > at + LONGEST ? NOT_MINE : end + 3;
        }
        if (text.startsWith("{::", at) || text.startsWith("{:/", at)) {
            return option(text, at);
        }
        var close = text.indexOf('}', at);
        if (close < 0 || close > at + LONGEST) {
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
        var end = text.indexOf('}', at);
        if (end < 0 || end > at + LONGEST) {
            return NOT_MINE;
        }
        var comment = text.startsWith("{::comment}", at) ? text.indexOf("{:/", end) : -1;
        return comment < 0 ? end + 1 : text.indexOf('}', comment) + 1;
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
        var lineStart = out.lastIndexOf("\n") + 1;
        if (out.substring(lineStart).isBlank() && lineStart > 0) {
            var previous = out.lastIndexOf("\n", lineStart - 2) + 1;
            if (out.charAt(previous) == '#') {
                out.insert(lineStart - 1, " " + anchor);
            }
        } else {
            out.append(anchor);
        }
    }
}
