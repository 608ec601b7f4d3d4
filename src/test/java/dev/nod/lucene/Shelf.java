package dev.nod.lucene;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.Explanation;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Section;
import dev.nod.request.Turn;
import dev.nod.testing.Putting;
import dev.nod.testing.SampleSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Documents in a real index, and questions to it. */
final class Shelf implements AutoCloseable {

    private static final int LIMIT = 10;

    private final LuceneIndex index;

    Shelf(Path folder) {
        index = LuceneIndex.open(folder);
    }

    /** Puts a document with one passage. */
    Shelf with(String path, String title, String text) {
        return with(SampleSource.document("handbook", path, title, text));
    }

    /** Puts a document of several sections; each is a heading, a line end and a text. */
    Shelf withSections(String path, String title, String... sections) {
        var all = Arrays.stream(sections).map(each -> {
            var parts = each.split("\n", 2);
            return new Section(List.of(parts[0]), "https://docs.example.com/" + path, List.of(parts[1]));
        }).toList();
        return with(new Document("handbook", path, title, "https://docs.example.com/" + path, "1",
                Audience.EVERYONE, null, all));
    }

    Shelf with(Document document) {
        return with(List.of(document));
    }

    Shelf with(List<Document> documents) {
        Putting.put(index, documents.toArray(Document[]::new));
        return this;
    }

    Found find(String question, Turn... earlier) {
        return index.search().search(query(question, earlier), LIMIT);
    }

    /** The best passage, where no other is asked for. */
    Hit first(String question) {
        return index.search().search(query(question), 1).hits().getFirst();
    }

    Explanation explain(String question, Turn... earlier) {
        return index.explain(query(question, earlier), LIMIT);
    }

    /** The paths of the documents of the passages that are found, best first. */
    List<String> paths(String question, Turn... earlier) {
        return find(question, earlier).hits().stream().map(hit -> hit.passage().path()).toList();
    }

    private static Query query(String question, Turn... earlier) {
        return new Query(question, List.of(earlier), Clearance.ALL);
    }

    @Override
    public void close() {
        index.close();
    }
}
