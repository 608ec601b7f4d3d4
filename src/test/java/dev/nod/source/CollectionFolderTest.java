package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nod.evaluate.Collection;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Passages;
import dev.nod.request.Turn;
import dev.nod.request.Turn.Speaker;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionFolderTest extends CollectionRowsTest {

    @Test
    void readsRowsAsDocumentsAndJudgementsOfRows() throws Exception {
        var collection = read();

        assertThat(collection.documents()).extracting("path", "title")
                .containsExactly(tuple("r1", "Bikes"),
                        tuple("r2", "Trains"));
        assertThat(collection.documents().getLast().sections().getFirst().headings())
                .containsExactly("Booking");
        assertThat(collection.questions()).extracting("text")
                .containsExactly("price of a bike?", "how do I book?");
        assertThat(relevant(collection, 0)).containsExactlyEntriesOf(Map.of("r1#1", 2));
        assertThat(relevant(collection, 1)).containsExactlyEntriesOf(Map.of("r2#1", 1));
    }

    @Test
    void readsTheFourColumnsOfTrecToo() throws Exception {
        write("qrels.tsv", "q1\t0\tr1\t1\n");

        assertThat(read().questions()).extracting("id").containsExactly("q1");
    }

    @Test
    void everyPassageOfALongRowAnswersWhatTheRowAnswers() throws Exception {
        write("corpus.jsonl",
                "{\"_id\": \"r1\", \"text\": \"%s\"}".formatted("It is a long way to go. ".repeat(100)));

        assertThat(relevant(read(), 0)).containsOnlyKeys("r1#1", "r1#2", "r1#3");
    }

    @Test
    void ofTwoGradesOfRowsInOnePassageTheHigherCounts() throws Exception {
        write("docs.jsonl", "{\"_id\": \"d\", \"text\": \"First part.\\n\\nSecond part.\"}");
        write("corpus.jsonl", """
            {"_id": "r1", "doc": "d", "start": 0, "end": 11, "text": "First part."}
            {"_id": "r2", "doc": "d", "start": 13, "end": 25, "text": "Second part."}
            """);
        write("qrels.tsv", "q1\tr1\t3\nq1\tr2\t1\n");

        assertThat(relevant(read(), 0)).containsExactlyEntriesOf(Map.of("d#1", 3));
    }

    @Test
    void answersInDocumentsAreFoundInTheirPassages() throws Exception {
        var text = "Sentence of the first block. ".repeat(40) + "\n\n  \n"
                + "The answer stands here. ".repeat(40);
        writeDocument(text, text.indexOf("The answer"), text.length());

        var collection = read();

        assertThat(relevant(collection, 0).keySet()).doesNotContain("d#1");
        assertThat(relevant(collection, 0).keySet()).allSatisfy(id -> assertThat(
                passage(collection, id).text()).contains("The answer stands here."));
    }

    @Test
    void partsOfALongCodeBlockKeepTheirPlaceThoughFencesAreAddedToThem() throws Exception {
        var text = "```yaml\n" + "yes: 1\nand: more of it\n".repeat(700) + "```\n\nThe answer is 42.";
        writeDocument(text, text.indexOf("The answer"), text.length());

        var collection = read();
        var passages = Passages.of(collection.documents().getFirst());

        assertThat(passages).hasSizeGreaterThan(3);
        assertThat(relevant(collection, 0)).containsOnlyKeys("d#" + passages.size());
        assertThat(passages.getLast().text()).contains("The answer is 42.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "[\"I asked this\", \"You said that\"]",
            "[{\"role\": \"user\", \"text\": \"I asked this\"}, {\"role\": \"agent\", \"text\": \"You said that\"}]",
            "[{\"speaker\": \"User\", \"utterance\": \"I asked this\"}, {\"speaker\": \"bot\", \"content\": \"You said that\"}]",
    })
    void readsTheTurnsBeforeAQuestion(String history) throws Exception {
        write("queries.jsonl", "{\"_id\": \"q1\", \"text\": \"and?\", \"history\": %s}".formatted(history));

        assertThat(read().questions().getFirst().earlier()).containsExactly(
                new Turn(Speaker.ASKER, "I asked this"), new Turn(Speaker.NOD, "You said that"));
    }

    @Test
    void theLastOfPlainTurnsIsTheAnswersAndNoneIsAFirstQuestion() throws Exception {
        write("queries.jsonl", """
            {"_id": "q1", "text": "and?", "history": ["Hello, I am Nod", "I asked", "You said"]}
            {"_id": "q2", "text": "what?", "history": null}
            """);

        assertThat(read().questions().getFirst().earlier()).extracting(Turn::speaker)
                .containsExactly(Speaker.NOD, Speaker.ASKER, Speaker.NOD);
        assertThat(read().questions().getLast().isFirst()).isTrue();
    }

    @Test
    void unanswerableQuestionsAreKeptApart() throws Exception {
        write("unanswerable.jsonl", "{\"_id\": \"u1\", \"text\": \"who is the boss?\"}");

        assertThat(read().unanswerable()).extracting("text").containsExactly("who is the boss?");
    }

    /** Without the name of the source, which is the folder's. */
    private static Map<String, Integer> relevant(Collection collection, int question) {
        var relevant = new HashMap<String, Integer>();
        collection.questions()
                .get(question)
                .relevant()
                .forEach((id, grade) -> relevant.put(id.substring(collection.name().length() + 1), grade));
        return relevant;
    }

    private static Passage passage(Collection collection, String id) {
        return collection.documents()
                .stream()
                .flatMap(document -> Passages.of(document).stream())
                .filter(passage -> passage.id().endsWith(":" + id))
                .findFirst()
                .orElseThrow();
    }
}
