package dev.nod.testing;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.PassageIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts documents into an index, with one commit for each of their sources. */
public final class Putting {

    private Putting() {}

    public static void put(PassageIndex index, Document... documents) {
        var bySource = Stream.of(documents)
                .collect(Collectors.groupingBy(Document::source, LinkedHashMap::new, Collectors.toList()));
        bySource.forEach((source, all) -> put(index, source, all));
    }

    private static void put(PassageIndex index, String source, List<Document> documents) {
        try (var change = index.change(source)) {
            documents.forEach(change::put);
            change.commit();
        }
    }
}
