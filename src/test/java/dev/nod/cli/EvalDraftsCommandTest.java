package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures drafts on a tiny collection. */
class EvalDraftsCommandTest {

    private static final String BIKES = "Bikes are nice to ride. A leased bicycle costs 30 euros a month.";

    @TempDir
    private Path home;

    private Shell shell;
    private Path collection;

    @BeforeEach
    void write() throws IOException {
        shell = new Shell(home);
        collection = home.resolve("tiny");
        write("docs.jsonl", "{\"_id\": \"d1\", \"text\": \"%s\"}".formatted(BIKES));
        write("corpus.jsonl", """
            {"_id": "r1", "doc": "d1", "title": "Bikes", "text": "%s", "start": 0, "end": %d}
            {"_id": "r2", "title": "Trains", "text": "Book the train on the portal."}
            {"_id": "r3", "title": "Meals", "text": "Keep the receipts of your meals."}
            """.formatted(BIKES, BIKES.length()));
        write("queries.jsonl", "{\"_id\": \"q1\", \"text\": \"what does a leased bicycle cost a month?\"}");
        write("qrels.tsv", "q1\tr1\t1\n");
        write("answers.jsonl", "{\"_id\": \"q1\", \"spans\": [[\"d1\", 47, 55]]}");
        write("unanswerable.jsonl", "{\"_id\": \"u1\", \"text\": \"who founded the company?\"}");
    }

    @Test
    void printsATableWithTheFirstSentenceBesideEachCollection() {
        assertThat(shell.run("eval", "drafts", collection.toString())).isZero();

        assertThat(shell.out()).contains("hit", "F1", "recall")
                .containsPattern("(?m)^tiny +1 +1\\.0000 +1\\.0000 ")
                .containsPattern("(?m)^  first sentence +1 +1\\.0000 +0\\.0000 ");
    }

    @Test
    void printsAnObjectASet() throws IOException {
        assertThat(shell.run("eval", "drafts", collection.toString(), "--json")).isZero();

        var set = new ObjectMapper().readTree(shell.out());
        assertThat(set.get("collection").textValue()).isEqualTo("tiny");
        assertThat(set.get("nod").get("hit").doubleValue()).isEqualTo(1);
        assertThat(set.get("near").get("questions").intValue()).isEqualTo(1);
        assertThat(set.get("near").get("share").doubleValue()).isEqualTo(1);
    }

    @Test
    void refusesACollectionWithoutMarkedAnswers() throws IOException {
        Files.delete(collection.resolve("answers.jsonl"));

        assertThat(shell.run("eval", "drafts", collection.toString())).isEqualTo(1);
        assertThat(shell.err()).contains("no answers.jsonl that marks answers").hasLineCount(1);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(collection);
        Files.writeString(collection.resolve(file), text);
    }
}
