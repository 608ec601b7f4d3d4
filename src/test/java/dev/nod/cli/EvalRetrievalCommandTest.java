package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the search on a tiny collection. */
class EvalRetrievalCommandTest {

    @TempDir
    private Path home;

    private Shell shell;
    private Path collection;

    @BeforeEach
    void write() throws IOException {
        shell = new Shell(home);
        collection = home.resolve("tiny");
        write("corpus.jsonl", """
            {"_id": "r1", "title": "Bikes", "text": "A leased bicycle costs 30 euros a month."}
            {"_id": "r2", "title": "Trains", "text": "Book the train on the portal."}
            {"_id": "r3", "title": "Meals", "text": "Keep the receipts of your meals."}
            """);
        write("queries.jsonl", """
            {"_id": "q1", "text": "what does a bicycle cost?"}
            {"_id": "q2", "text": "where is it booked?", "history": ["I take the train", "Good."]}
            """);
        write("qrels.tsv", "q1\tr1\t1\nq2\tr2\t1\n");
        write("unanswerable.jsonl", "{\"_id\": \"u1\", \"text\": \"who founded the company?\"}");
    }

    @Test
    void printsATableWithPlainLuceneBesideEachKindOfQuestion() {
        assertThat(shell.run("eval", "retrieval", collection.toString(), "--typos")).isZero();

        assertThat(shell.out()).contains("tiny ", "tiny, follow-ups ", "tiny, one typo ");
        assertThat(shell.out()).contains("nDCG@10")
                .containsPattern("(?m)^tiny +1  +1\\.0000")
                .contains("plain Lucene");
        assertThat(shell.err()).contains("tiny: 3 documents, 2 questions");
    }

    @Test
    void printsAnObjectASet() throws IOException {
        assertThat(shell.run("eval", "retrieval", collection.toString(), "--json")).isZero();

        var sets = objects();
        assertThat(sets).extracting(set -> set.get("kind").textValue()).containsExactly("FIRST", "FOLLOW_UP");
        assertThat(sets).allSatisfy(set -> {
            assertThat(set.get("collection").textValue()).isEqualTo("tiny");
            assertThat(set.get("nod").get("questions").intValue()).isEqualTo(1);
            assertThat(set.get("nod").get("ndcg10").doubleValue()).isEqualTo(1);
            assertThat(set.get("plain").get("hit1").isNumber()).isTrue();
            assertThat(set.get("near").get("questions").intValue()).isEqualTo(1);
            assertThat(set.get("near").get("auroc").doubleValue()).isEqualTo(1);
        });
    }

    @Test
    void questionsOfOtherSetsAreOffTopic() throws IOException {
        var other = home.resolve("other");
        Files.createDirectory(other);
        Files.writeString(other.resolve("corpus.jsonl"),
                "{\"_id\": \"x\", \"text\": \"Whales sing in the sea.\"}");
        Files.writeString(other.resolve("queries.jsonl"), "{\"_id\": \"q\", \"text\": \"do whales sing\"}");
        Files.writeString(other.resolve("qrels.tsv"), "q\tx\t1\n");

        assertThat(shell.run("eval", "retrieval", collection.toString(), other.toString(), "--json"))
                .isZero();

        assertThat(objects().getFirst().get("offTopic").get("questions").intValue()).isEqualTo(1);
        assertThat(objects().getFirst().get("offTopic").get("auroc").doubleValue()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoCollectionWithOneLine() throws IOException {
        assertFails(home.resolve("nowhere"), "nowhere is not a folder");
        assertFails(shell.config(), "corpus.jsonl does not exist");

        write("queries.jsonl", "{\"_id\": \"q1\", \"text\": \"a\"}\n{\"_id\": ");
        assertFails(collection, "queries.jsonl line 2 is not JSON");
    }

    @Test
    void leavesNothingBehindAndNeedsNoSettings() throws IOException {
        Files.delete(shell.config().resolve("nod.yaml"));

        assertThat(shell.run("eval", "retrieval", collection.toString())).isZero();

        assertThat(shell.data()).doesNotExist();
    }

    @Test
    void wantsAFolder() {
        assertThat(shell.run("eval", "retrieval")).isEqualTo(2);
        assertThat(shell.err()).contains("DIR");
    }

    @Test
    void evalAloneSaysWhatCanBeMeasured() {
        assertThat(shell.run("eval")).isEqualTo(2);
        assertThat(shell.err()).contains("Usage: nod eval", "retrieval");
        assertThat(shell.run("eval", "retreival")).isEqualTo(2);
        assertThat(shell.err()).contains("no command 'retreival'");
    }

    private void assertFails(Path folder, String message) {
        assertThat(shell.run("eval", "retrieval", folder.toString())).isEqualTo(1);
        assertThat(shell.err()).contains(message).startsWith("nod: ").hasLineCount(1);
        assertThat(shell.out()).isEmpty();
    }

    private List<JsonNode> objects() throws IOException {
        var objects = new ArrayList<JsonNode>();
        for (var line : shell.out().lines().toList()) {
            objects.add(new ObjectMapper().readTree(line));
        }
        return objects;
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(collection);
        Files.writeString(collection.resolve(file), text);
    }
}
