package dev.nod.source;

import org.jsoup.nodes.Element;

/** Footnotes and endnotes, which stand at the end of the converted document, away from what they belong to. */
final class WordNotes {

    private static final String NOTE = "li[id^=footnote-], li[id^=endnote-]";
    private static final String REFERENCE = "a[id^=footnote-ref-], a[id^=endnote-ref-]";
    private static final String BACK = "a[href^=#footnote-ref-], a[href^=#endnote-ref-]";

    private WordNotes() {}

    /** Puts each note behind the block that refers to it. */
    static void moveToTheirReferences(Element body) {
        var notes = body.select(NOTE);
        notes.select(BACK).remove();
        for (var reference : body.select(REFERENCE)) {
            var id = reference.attr("href").replaceFirst("^#", "");
            notes.stream()
                    .filter(note -> note.id().equals(id))
                    .findFirst()
                    .ifPresent(note -> place(note, reference, body));
        }
        for (var note : notes) {
            var list = note.parent();
            note.remove();
            if (list != null && list.childrenSize() == 0) {
                list.remove();
            }
        }
    }

    private static void place(Element note, Element reference, Element body) {
        var block = reference;
        for (var parent = block.parent(); parent != null && !parent.equals(body); parent = parent.parent()) {
            block = parent;
        }
        block.after(new Element("div").attr(PlainText.LEAD, reference.text()).html(note.html()));
    }
}
