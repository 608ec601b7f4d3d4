package dev.nod.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.QuestionVectors.Counts;
import dev.nod.request.Turn;
import dev.nod.request.Turn.Speaker;
import dev.nod.testing.MovableClock;
import dev.nod.testing.Queries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuestionVectorsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final FewQuestions embedder = new FewQuestions();
    private final QuestionVectors vectors = new QuestionVectors(embedder, clock);

    private static final class FewQuestions implements Embedder {

        private final List<String> asked = new ArrayList<>();
        private boolean down;

        @Override
        public String identity() {
            return "few";
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            throw new EmbeddingsUnavailableException("only questions");
        }

        @Override
        public float[] question(String text) {
            asked.add(text);
            if (down) {
                throw new EmbeddingsUnavailableException("it is down");
            }
            return new float[]{1};
        }
    }

    @Test
    void rememberWhatWasAsked() {
        assertThat(vectors.of(Queries.about("one"))).isPresent();
        assertThat(vectors.of(Queries.about("one"))).isPresent();

        assertThat(embedder.asked).containsExactly("one");
        assertThat(vectors.counts()).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void countFailuresAndAreEmptyThen() {
        embedder.down = true;

        assertThat(vectors.of(Queries.about("one"))).isEmpty();

        assertThat(vectors.counts()).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void leaveAnEmbedderAloneThatFailedSomeTimesInARow() {
        embedder.down = true;
        for (var i = 0; i < 10; i++) {
            assertThat(vectors.of(Queries.about("question " + i))).isEmpty();
        }
        assertThat(vectors.counts()).isEqualTo(new Counts(0, 3, 7));

        embedder.down = false;
        clock.advance(Duration.ofSeconds(29));
        assertThat(vectors.of(Queries.about("soon"))).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(vectors.of(Queries.about("later"))).isPresent();
        assertThat(vectors.of(Queries.about("last"))).isPresent();
    }

    @Test
    void tryOneQuestionAtATimeAfterAFailure() {
        embedder.down = true;
        for (var i = 0; i < 4; i++) {
            assertThat(vectors.of(Queries.about("question " + i))).isEmpty();
        }
        clock.advance(Duration.ofSeconds(30));

        assertThat(vectors.of(Queries.about("first"))).isEmpty();
        assertThat(vectors.of(Queries.about("second"))).isEmpty();

        assertThat(embedder.asked).contains("first").doesNotContain("second");
    }

    @Test
    void readAQuestionAfterWhatItsAskerSaidBefore() {
        var thread = List.of(
                new Turn(Speaker.ASKER, "How do I rent a van?"),
                new Turn(Speaker.NOD, "At the desk."),
                new Turn(Speaker.SOMEBODY_ELSE, "Or ask me."));

        vectors.of(new Query("And a car?", thread, Clearance.ALL));

        assertThat(embedder.asked).containsExactly("How do I rent a van?\nAnd a car?");
    }

    @Test
    void readOnlyTheBeginningOfAPastedLogAndNothingOfNothing() {
        vectors.of(Queries.about("x".repeat(100_000)));
        vectors.of(Queries.about(" \n"));

        assertThat(embedder.asked).singleElement().satisfies(text -> assertThat(text).hasSizeLessThan(2_001));
    }
}
