package dev.nod.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Cuts documents into passages of a size that can be ranked, quoted and read in a chat. */
public final class Passages {

    private Passages() {}

    /**
     * The passages of a document in reading order; none if it has no text. Each lies inside one section. Their
     * ids hold the source, the path and the passage's place in the document.
     */
    public static List<Passage> of(Document document) {
        var passages = new ArrayList<Passage>();
        for (var section : document.sections()) {
            for (var text : Packing.of(section.blocks())) {
                passages.add(new Passage(
                        "%s:%s#%d".formatted(document.source(), document.path(), passages.size() + 1),
                        document.source(),
                        document.path(),
                        document.title(),
                        section.headings(),
                        section.url(),
                        document.audience(),
                        document.updated(),
                        text));
            }
        }
        return List.copyOf(passages);
    }
}
