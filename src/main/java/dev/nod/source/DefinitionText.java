package dev.nod.source;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A list of definitions as one block: each term and what it means on one line. */
final class DefinitionText {

    private DefinitionText() {}

    static String of(Element list, PlainText plainText) {
        var entries = new ArrayList<String>();
        var terms = new ArrayList<String>();
        for (var child : list.stream().filter(child -> isPart(child, list)).toList()) {
            var text = plainText.blocks(child).joined("\n");
            if (text.isEmpty()) {
                continue;
            }
            if (child.normalName().equals("dt")) {
                terms.add(text.replace('\n', ' '));
            } else if (terms.isEmpty() && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "; " + text);
            } else {
                entries.add(terms.stream().map(Headed::label).collect(Collectors.joining(", ")) + text);
                terms.clear();
            }
        }
        entries.addAll(terms);
        return String.join("\n", entries);
    }

    /** Terms and meanings may stand in groups. */
    private static boolean isPart(Element element, Element list) {
        var name = element.normalName();
        return (name.equals("dt") || name.equals("dd")) && list.equals(element.closest("dl"));
    }
}
