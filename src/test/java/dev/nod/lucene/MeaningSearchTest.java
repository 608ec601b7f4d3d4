package dev.nod.lucene;

import static dev.nod.testing.SampleSource.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.Embedding;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.QuestionVectors;
import dev.nod.knowledge.Search;
import dev.nod.knowledge.Section;
import dev.nod.knowledge.Semantics;
import dev.nod.model.EmbeddingsSettings;
import dev.nod.model.OpenAiEmbedder;
import dev.nod.store.SqlVectors;
import dev.nod.testing.EmbeddingsServer;
import dev.nod.testing.Putting;
import dev.nod.testing.Queries;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MeaningSearchTest {

    @TempDir
    private Path folder;

    private final EmbeddingsServer server = EmbeddingsServer.start();
    private LuceneIndex index;
    private SqlVectors vectors;
    private Side side;

    /** One model, with what it embeds and finds. */
    private final class Side implements AutoCloseable {

        private final OpenAiEmbedder embedder;
        private final Embedding embedding;
        private final QuestionVectors questions;
        private final Search search;

        private Side(URI url, String model) {
            embedder = new OpenAiEmbedder(EmbeddingsSettings.of(url, model), new SplittableRandom(3),
                    Clock.systemUTC());
            embedding = new Embedding(embedder, vectors, index.vectors(embedder.identity(), vectors));
            questions = new QuestionVectors(embedder, Clock.systemUTC());
            search = index.search(new Semantics(questions, embedder.identity(), 0.5));
        }

        @Override
        public void close() {
            embedder.close();
            embedding.close();
        }
    }

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder.resolve("lucene"));
        vectors = SqlVectors.open(folder.resolve("vectors.db"));
        put(
                document("handbook", "leave.md", "Time off", "Ask your lead for vacation two weeks before."),
                document("handbook", "car.md", "Driving", "Any vehicle needs a badge from the gate."),
                document("handbook", "pay.md", "Money", "Remuneration arrives on the last working day."),
                document("handbook", "mail.md", "Mail", "Forward suspicious messages to the desk."));
        side = new Side(server.url(), "small");
    }

    @AfterEach
    void close() {
        side.close();
        vectors.close();
        index.close();
        server.close();
    }

    @Test
    void findsAPassageWithoutAnyWordOfTheQuestion() {
        side.embedding.run();

        assertThat(paths(index.search(), "automobile")).isEmpty();
        assertThat(paths(side.search, "automobile")).startsWith("car.md");
        assertThat(paths(side.search, "how many holidays")).startsWith("leave.md");
        assertThat(paths(side.search, "wage")).startsWith("pay.md");
    }

    @Test
    void keepsAllOfAPassageWhenItGetsItsVector() {
        var updated = LocalDate.of(2024, 3, 12);
        put(new Document("handbook", "tea.md", "Tea", "https://docs.example.com/tea.md", "1",
                new Audience(Set.of("#tea")), updated,
                List.of(new Section(List.of("Pots"), "https://docs.example.com/tea.md#pots",
                        List.of("One each.")))));
        var before = index.passages();

        side.embedding.run();

        assertThat(index.passages()).containsExactlyInAnyOrderElementsOf(before)
                .anySatisfy(passage -> assertThat(passage.updated()).isEqualTo(updated));
    }

    @Test
    void stillPutsTheWordsOfTheQuestionFirst() {
        side.embedding.run();

        assertThat(paths(side.search, "suspicious messages")).startsWith("mail.md");
    }

    @Test
    void answersByWordsWhileTheEndpointIsDownAndCountsIt() {
        side.embedding.run();
        server.always(503);

        var found = side.search.search(Queries.about("vacation badge"), 5);

        assertThat(found).isEqualTo(index.search().search(Queries.about("vacation badge"), 5));
        assertThat(found.hits()).hasSize(2);
        assertThat(side.questions.counts()).isEqualTo(new QuestionVectors.Counts(0, 1, 0));
    }

    @Test
    void answersByWordsAloneWhatHasNoVectorYet() {
        var found = side.search.search(Queries.about("vacation badge"), 5);

        assertThat(found.hits()).extracting(hit -> hit.passage().path())
                .containsExactlyElementsOf(paths(index.search(), "vacation badge"));
        assertThat(found.likelihood())
                .isEqualTo(index.search().search(Queries.about("vacation badge"), 5).likelihood());
    }

    @Test
    void keepsWhatIsIndexedWhileTheEndpointIsDownAndEmbedsItLater() {
        server.always(401);

        var failed = side.embedding.run();

        assertThat(failed.lacking()).isEqualTo(4);
        assertThat(failed.failure()).contains("status 401");
        assertThat(paths(side.search, "vacation")).containsExactly("leave.md");

        server.always(200);
        var done = side.embedding.run();

        assertThat(done.lacking()).isZero();
        assertThat(done.failure()).isNull();
    }

    @Test
    void givesEveryPassageOfALargerIndexItsVectorInBatches() {
        put(IntStream.range(0, 300)
                .mapToObj(i -> page("p" + i, "Page " + i + " of the manual."))
                .toArray(Document[]::new));

        var status = side.embedding.run();

        assertThat(status.passages()).isEqualTo(304);
        assertThat(status.lacking()).isZero();
        assertThat(server.requests()).hasSize(Math.ceilDiv(304, EmbeddingsSettings.DEFAULT_BATCH));
        assertThat(index.fingerprints("handbook")).hasSize(304);
    }

    @Test
    void paysNeverTwiceForATextWhereverItMoves() {
        side.embedding.run();
        var asked = List.copyOf(server.answered());

        put(document("handbook", "renamed.md", "Driving", "Any vehicle needs a badge from the gate."));
        remove("car.md");
        put(document("handbook", "leave.md", "Time off", "Ask your lead for vacation two weeks before."));
        var status = side.embedding.run();

        assertThat(status.lacking()).isZero();
        assertThat(paths(side.search, "automobile")).startsWith("renamed.md");
        assertThat(server.answered()).doesNotHaveDuplicates()
                .startsWith(asked.toArray(String[]::new))
                .hasSize(asked.size() + 1);
    }

    @Test
    void givesADocumentNewVectorsWhenTheModelChanges() {
        side.embedding.run();
        side.close();
        side = new Side(server.url(), "other");

        assertThat(side.embedding.status().lacking()).isEqualTo(4);
        assertThat(side.embedding.run().lacking()).isZero();
        assertThat(paths(side.search, "automobile")).startsWith("car.md");
    }

    @Test
    void leavesOutOnlyWhatTheModelRefuses() {
        server.reply(EmbeddingsServer.Reply.of(400, "{}"));
        server.reply(EmbeddingsServer.Reply.of(400, "{}"));

        var status = side.embedding.run();

        assertThat(status.refused()).isEqualTo(1);
        assertThat(status.lacking()).isEqualTo(1);
        assertThat(status.failure()).isNull();
    }

    @Test
    void keepsVectorsThroughAChangeOfOtherDocuments() {
        side.embedding.run();

        put(document("handbook", "new.md", "New", "A page without a vector so far about giraffes."));

        assertThat(side.embedding.status().lacking()).isEqualTo(1);
        assertThat(paths(side.search, "automobile")).startsWith("car.md");
        assertThat(paths(side.search, "giraffes")).startsWith("new.md");
    }

    private static Document page(String name, String text) {
        return document("handbook", name + ".md", name, text);
    }

    private void put(Document... documents) {
        Putting.put(index, documents);
    }

    private void remove(String path) {
        try (var change = index.change("handbook")) {
            change.remove(path);
            change.commit();
        }
    }

    private static List<String> paths(Search search, String question) {
        Found found = search.search(Queries.about(question), 5);
        return found.hits().stream().map(hit -> hit.passage().path()).toList();
    }
}
