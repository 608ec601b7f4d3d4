package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.evaluate.UnusableQuestionsException;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections that cannot be used. */
class CollectionMistakesTest extends CollectionRowsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        corpus.jsonl       | {"_id": "r1", "text": "a"             | corpus.jsonl line 1 is not JSON
        corpus.jsonl       | {"_id": "r1", "text": "a"} {}         | corpus.jsonl line 1 is not JSON
        corpus.jsonl       | ["r1"]                                | corpus.jsonl line 1 is not a JSON object
        corpus.jsonl       | {"text": "a"}                         | corpus.jsonl line 1 needs a text '_id'
        corpus.jsonl       | {"_id": "r1"}                         | corpus.jsonl line 1 needs a text 'text'
        queries.jsonl      | {"_id": "q1"}                         | queries.jsonl line 1 needs a text 'text'
        queries.jsonl      | {"_id": "q9", "text": "a"}            | do the ids in qrels.tsv match
        queries.jsonl      | {"_id": "q1", "text": "a", "history": "b"}   | line 1 has a 'history' that is not a list
        queries.jsonl      | {"_id": "q1", "text": "a", "history": [{}]}  | line 1 has a turn in 'history'
        unanswerable.jsonl | {"_id": "q1"}                         | unanswerable.jsonl line 1 needs a text 'text'
        qrels.tsv          | q1 r1 1                               | qrels.tsv line 1 is not a question
        qrels.tsv          | q9 1                                  | qrels.tsv line 1 is not a question
        """)
    void aMistakeIsReportedWithItsFileAndLine(String file, String line, String message) throws IOException {
        write(file, line);

        assertUnusable(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus.jsonl", "queries.jsonl", "qrels.tsv"})
    void aMissingFileIsReported(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertUnusable(file + " does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus.jsonl", "queries.jsonl", "qrels.tsv"})
    void anEmptyFileIsReported(String file) throws IOException {
        write(file, "");

        assertUnusable("has no question that a passage answers");
    }

    @Test
    void aFileThatIsNotTextIsReported() throws IOException {
        Files.write(folder.resolve("queries.jsonl"), new byte[]{(byte) 0xff, (byte) 0xfe, 0});

        assertUnusable("queries.jsonl is not written in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"d\", 0, 18]", "[\"d\", -1, 5]", "[\"d\", 5, 5]", "[\"e\", 0, 5]"})
    void aSpanOutsideItsDocumentIsReported(String span) throws IOException {
        writeDocument("The answer is 42.", 0, 5);
        write("answers.jsonl", "{\"_id\": \"q1\", \"spans\": [%s]}".formatted(span));

        assertUnusable("answers.jsonl line 1 has the span");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"d\", 0]", "[\"d\", \"0\", 5]", "7"})
    void aSpanOfAnotherFormIsReported(String span) throws IOException {
        writeDocument("The answer is 42.", 0, 5);
        write("answers.jsonl", "{\"_id\": \"q1\", \"spans\": [%s]}".formatted(span));

        assertUnusable("answers.jsonl line 1 has a span that is not [document, start, end]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"start\": 3, \"end\": 99", "\"start\": 3, \"end\": 1", "\"end\": 4"})
    void aRowOutsideItsDocumentIsReported(String place) throws IOException {
        writeDocument("The answer is 42.", 0, 5);
        write("corpus.jsonl", "{\"_id\": \"r1\", \"doc\": \"d\", %s, \"text\": \"a\"}".formatted(place));

        assertUnusable("corpus.jsonl line 1 needs a 'start' and 'end' within its document");
    }

    @Test
    void rowsOutOfOrderAreReported() throws IOException {
        writeDocument("The answer is 42.", 0, 5);
        write("corpus.jsonl", """
            {"_id": "r1", "doc": "d", "start": 11, "end": 17, "text": "is 42."}
            {"_id": "r2", "doc": "d", "start": 0, "end": 10, "text": "The answer"}
            """);

        assertUnusable("corpus.jsonl line 2 comes after a row");
    }

    private void assertUnusable(String message) {
        assertThatThrownBy(this::read).isInstanceOf(UnusableQuestionsException.class)
                .hasMessageContaining(message);
    }
}
