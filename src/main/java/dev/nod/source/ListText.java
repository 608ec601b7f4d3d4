package dev.nod.source;

import org.jsoup.nodes.Element;

/** A list as one block: each item after its mark, what belongs to it indented by the width of the mark. */
final class ListText {

    private ListText() {}

    static String of(Element list, PlainText plainText) {
        var isOrdered = list.normalName().equals("ol");
        var number = start(list);
        var lines = new StringBuilder();
        for (var child : Strays.wrapped(list).children()) {
            var content = content(child, plainText);
            if (content.isEmpty()) {
                continue;
            }
            if (child.normalName().equals("li")) {
                append(lines, isOrdered ? number + ". " : "- ", content);
                number++;
            } else {
                append(lines, "  ", content);
            }
        }
        return lines.toString();
    }

    /** A list directly in a list, which is wrong but common, counts as content of the item before it. */
    private static String content(Element child, PlainText plainText) {
        return child.normalName().equals("li") || !isList(child)
                ? plainText.blocks(child).joined("\n")
                : of(child, plainText);
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private static int start(Element list) {
        try {
            return Integer.parseInt(list.attr("start").strip());
        } catch (NumberFormatException absent) {
            return 1;
        }
    }

    private static void append(StringBuilder lines, String mark, String content) {
        if (!lines.isEmpty()) {
            lines.append('\n');
        }
        var indent = "\n" + " ".repeat(mark.length());
        lines.append(mark).append(content.replace("\n", indent).replaceAll("(?m)^ +$", ""));
    }
}
