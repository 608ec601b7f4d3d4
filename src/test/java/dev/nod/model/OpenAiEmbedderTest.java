package dev.nod.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nod.knowledge.EmbeddingsRefusedException;
import dev.nod.knowledge.EmbeddingsUnavailableException;
import dev.nod.testing.EmbeddingsServer;
import dev.nod.testing.EmbeddingsServer.Reply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenAiEmbedderTest {

    private static final String KEY = "a-secret-key";

    private final EmbeddingsServer server = EmbeddingsServer.start();
    private final OpenAiEmbedder embedder = embedder(server.url(), Duration.ofSeconds(30));

    private static OpenAiEmbedder embedder(URI url, Duration queryTimeout) {
        return new OpenAiEmbedder(
                new EmbeddingsSettings(url, "small", KEY, 0, 3, "query: ", "passage: ", queryTimeout, 0.5),
                new SplittableRandom(1), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        embedder.close();
        server.close();
    }

    @Test
    void asksAsTheFormatIsDocumented() {
        embedder.passages(List.of("one", "two"));
        embedder.question("three");

        var request = server.requests().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/embeddings");
        assertThat(request.authorization()).isEqualTo("Bearer " + KEY);
        assertThat(request.body()).hasToString(
                "{\"model\":\"small\",\"input\":[\"passage: one\",\"passage: two\"],\"encoding_format\":\"float\"}");
        assertThat(server.answered()).containsExactly("passage: one", "passage: two", "query: three");
    }

    @Test
    void asksForDimensionsAndSendsNoKeyOnlyWhenTheSettingsSaySo() {
        var settings = new EmbeddingsSettings(server.url(), "small", null, 96, 3, "", "",
                Duration.ofSeconds(30), 1);
        try (var other = new OpenAiEmbedder(settings, new SplittableRandom(1), Clock.systemUTC())) {
            other.passages(List.of("one"));
        }

        assertThat(server.requests().getFirst().body().path("dimensions").intValue()).isEqualTo(96);
        assertThat(server.requests().getFirst().authorization()).isEqualTo("null");
    }

    @Test
    void givesVectorsOfLengthOneInTheOrderOfTheTexts() {
        var together = embedder.passages(List.of("car", "doctor"));

        assertThat(together.getFirst()).isEqualTo(embedder.passages(List.of("car")).getFirst());
        assertThat(together.getLast()).isEqualTo(embedder.passages(List.of("doctor")).getFirst());
        assertThat(IntStream.range(0, 96)
                .mapToDouble(i -> together.getFirst()[i] * together.getFirst()[i])
                .sum())
                .isCloseTo(1, within(1e-5));
    }

    @Test
    void splitsWhatIsTooMuchForOneRequest() {
        embedder.passages(List.of("1", "2", "3", "4"));
        embedder.passages(List.of("5".repeat(60_000), "6".repeat(60_000)));

        assertThat(server.requests()).extracting(request -> request.body().path("input").size())
                .containsExactly(3, 1, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 503})
    void triesAgainWhatMayGoBetterLater(int status) {
        server.reply(new Reply(status, Map.of("Retry-After", "0"), ""));

        assertThat(embedder.passages(List.of("one"))).hasSize(1);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"401,key", "403,key", "404,embeddings.url", "302,leads elsewhere"})
    void saysWhatToDoAboutWhatWillNotGoBetter(int status, String advice) {
        server.always(status);

        assertThatThrownBy(() -> embedder.passages(List.of("one")))
                .isInstanceOf(EmbeddingsUnavailableException.class)
                .hasMessageContaining("status " + status)
                .hasMessageContaining(advice)
                .hasMessageNotContaining(KEY);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void tellsARefusalOfTheTextsFromAServerThatIsNotWell(int status) {
        server.always(status);

        assertThatThrownBy(() -> embedder.passages(List.of("one")))
                .isInstanceOf(EmbeddingsRefusedException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void doesNotWaitLongerThanAMinuteForAServerThatWantsIt() {
        server.reply(new Reply(429, Map.of("Retry-After", "3600"), ""));

        assertThatThrownBy(() -> embedder.passages(List.of("one")))
                .isInstanceOf(EmbeddingsUnavailableException.class)
                .hasMessageContaining("asked too often");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>secret text</html>", "[]", "{}", "{\"data\": 1}", "{\"data\": []}",
            "{\"data\": [{\"index\": 1, \"embedding\": [1]}]}", "{\"data\": [{\"embedding\": [1]}]}",
            "{\"data\": [{\"index\": 0, \"embedding\": [1]}, {\"index\": 1, \"embedding\": [1]}]}"})
    void believesNothingThatIsNotTheFormat(String body) {
        server.reply(Reply.of(200, body));

        assertUnusable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[NaN]", "[\"1\"]", "[1e999]", "[0, 0]", "[null]", "\"AACAPw==\"", "{}"})
    void believesNoVectorThatIsNone(String vector) {
        server.reply(Reply.of(200, "{\"data\": [{\"index\": 0, \"embedding\": %s}]}".formatted(vector)));

        assertUnusable();
    }

    @Test
    void believesNoVectorsOfDifferentDimensions() {
        server.reply(Reply.of(200, """
            {"data": [{"index": 0, "embedding": [1, 2]}, {"index": 1, "embedding": [1]}]}"""));

        assertThatThrownBy(() -> embedder.passages(List.of("one", "two")))
                .hasMessageContaining("1 dimensions");
    }

    private void assertUnusable() {
        assertThatThrownBy(() -> embedder.passages(List.of("one")))
                .isInstanceOf(EmbeddingsUnavailableException.class)
                .hasMessageContaining("the answer of the embeddings endpoint")
                .hasMessageNotContaining("secret text");
    }

    @Test
    void readsOnlySoMuchOfAnAnswer() {
        server.reply(Reply.of(200, " ".repeat(65 << 20)));

        assertThatThrownBy(() -> embedder.passages(List.of("one"))).hasMessageContaining("over 64 MB");
    }

    @Test
    void doesNotLetAQuestionWait() {
        server.holdFrom(1);
        try (var quick = embedder(server.url(), Duration.ofMillis(50))) {
            assertThatThrownBy(() -> quick.question("one")).isInstanceOf(EmbeddingsUnavailableException.class)
                    .hasMessageContaining(server.url().toString());
        }
        assertThat(server.requests()).hasSizeLessThan(2);
    }

    @Test
    void asksOnlyOnceForAQuestion() {
        server.always(503);

        assertThatThrownBy(() -> embedder.question("one")).isInstanceOf(EmbeddingsUnavailableException.class);
        assertThat(server.requests()).hasSize(1);
    }
}
