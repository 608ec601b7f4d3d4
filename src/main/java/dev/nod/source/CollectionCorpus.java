package dev.nod.source;

import dev.nod.evaluate.UnusableQuestionsException;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.Passages;
import dev.nod.source.JsonLines.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection, and where in them the passages stand that Nod cuts.
 *
 * @param documents the documents
 * @param places    for each document its passages in order, with where they stand
 * @param rows      for each row of the corpus the ids of the passages that were cut from it
 * @param wholes    the whole texts of documents
 */
record CollectionCorpus(
        List<Document> documents,
        Map<String, List<Place>> places,
        Map<String, List<String>> rows,
        Map<String, String> wholes) {

    /** A passage from the start-th character of its document up to the end-th, exclusive. */
    record Place(String id, int start, int end) {}

    List<String> ofRow(String row) {
        return rows.getOrDefault(row, List.of());
    }

    /** Whether a whole document has such characters. */
    boolean holds(String document, int start, int end) {
        return 0 <= start && start < end && end <= wholes.getOrDefault(document, "").length();
    }

    /** Characters of a whole document that it has. */
    String words(String document, int start, int end) {
        return wholes.getOrDefault(document, "").substring(start, end);
    }

    List<String> overlapping(String document, int start, int end) {
        return places.getOrDefault(document, List.of())
                .stream()
                .filter(place -> place.start < end && start < place.end)
                .map(Place::id)
                .toList();
    }

    static CollectionCorpus read(String name, Path folder) throws UnusableQuestionsException {
        var texts = new HashMap<String, String>();
        for (var line : JsonLines.readIfPresent(folder.resolve("docs.jsonl"))) {
            texts.put(line.text("_id"), line.text("text"));
        }
        var byDocument = new LinkedHashMap<String, List<Line>>();
        for (var line : JsonLines.read(folder.resolve("corpus.jsonl"))) {
            byDocument.computeIfAbsent(line.textOr("doc", line.text("_id")), _ -> new ArrayList<>())
                    .add(line);
        }
        var corpus = new CollectionCorpus(new ArrayList<>(), new HashMap<>(), new HashMap<>(), texts);
        for (var document : byDocument.entrySet()) {
            corpus.add(name, document.getKey(), document.getValue(), texts.get(document.getKey()));
        }
        return corpus;
    }

    private void add(String source, String id, List<Line> itsRows, @Nullable String whole)
            throws UnusableQuestionsException {
        var sections = CollectionSection.of(itsRows, whole);
        var document = new Document(
                source,
                id,
                itsRows.getFirst().textOr("title", id),
                "https://" + source + ".example/" + id,
                id,
                sections.stream().map(CollectionSection::section).toList());
        documents.add(document);
        var passages = Passages.of(document).iterator();
        var placed = new ArrayList<Place>();
        for (var section : sections) {
            for (var place : section.places(passages)) {
                placed.add(place);
                section.rowsAt(place.start(), place.end())
                        .forEach(row -> rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(place.id()));
            }
        }
        places.put(id, placed);
    }
}
