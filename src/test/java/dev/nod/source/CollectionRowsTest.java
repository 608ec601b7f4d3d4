package dev.nod.source;

import dev.nod.evaluate.Collection;
import dev.nod.evaluate.UnusableQuestionsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small collection in a folder. */
abstract class CollectionRowsTest {

    @TempDir
    Path folder;

    @BeforeEach
    final void writeRows() throws IOException {
        write("corpus.jsonl", """
            {"_id": "r1", "title": "Bikes", "text": "A bike costs 30 euros."}

            {"_id": "r2", "title": "Trains", "heading": "Booking", "text": "Book on the portal."}
            """);
        write("queries.jsonl", """
            {"_id": "q1", "text": "price of a bike?"}
            {"_id": "q2", "text": "how do I book?"}
            """);
        write("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\tr1\t2\nq2\tr2\t1\nq2\tr1\t0\n");
    }

    void writeDocument(String text, int start, int end) throws IOException {
        var json = text.replace("\n", "\\n");
        write("docs.jsonl", "{\"_id\": \"d\", \"text\": \"%s\"}".formatted(json));
        write("corpus.jsonl", "{\"_id\": \"r1\", \"doc\": \"d\", \"start\": 0, \"end\": %d, \"text\": \"%s\"}"
                .formatted(text.length(), json));
        write("answers.jsonl", "{\"_id\": \"q1\", \"spans\": [[\"d\", %d, %d]]}".formatted(start, end));
    }

    Collection read() throws UnusableQuestionsException {
        return CollectionFolder.read(folder);
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
