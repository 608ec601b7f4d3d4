package dev.nod.source;

import org.jsoup.nodes.Element;

/** Words that stand in a list without being in an item of it, which is wrong, but shown to the reader. */
final class Strays {

    private Strays() {}

    /** The list with each of them in an element, so that its elements are all there is to read. */
    static Element wrapped(Element list) {
        list.textNodes()
                .stream()
                .filter(words -> !words.isBlank())
                .forEach(words -> words.wrap("<span></span>"));
        return list;
    }
}
