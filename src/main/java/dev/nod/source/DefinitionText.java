package dev.nod.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A list of definitions as one block: each term and what it means on one line. */
final class DefinitionText {

    private DefinitionText() {}

    static String of(Element list, PlainText plainText) {
        var lines = new StringBuilder();
        var terms = new ArrayList<String>();
        for (var child : parts(list)) {
            var text = plainText.blocks(child).joined("\n");
            if (text.isEmpty()) {
                continue;
            }
            if (child.normalName().equals("dt")) {
                terms.add(text.replace('\n', ' '));
            } else if (terms.isEmpty() && !lines.isEmpty()) {
                lines.append("; ").append(text);
            } else {
                newLine(lines).append(Headed.label(String.join(", ", terms))).append(text);
                terms.clear();
            }
        }
        terms.forEach(term -> newLine(lines).append(term));
        return lines.toString();
    }

    private static StringBuilder newLine(StringBuilder lines) {
        return lines.isEmpty() ? lines : lines.append('\n');
    }

    /** Terms and meanings may stand in groups; whatever else is in the list is read as a meaning. */
    private static List<Element> parts(Element list) {
        var parts = new ArrayList<Element>();
        for (var child : Strays.wrapped(list).children()) {
            if (child.normalName().equals("div")) {
                parts.addAll(Strays.wrapped(child).children());
            } else {
                parts.add(child);
            }
        }
        return parts;
    }
}
