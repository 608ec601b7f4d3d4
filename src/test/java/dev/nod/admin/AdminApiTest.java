package dev.nod.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.knowledge.EmbeddingStatus;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.Schedule;
import dev.nod.testing.MemorizedAudit;
import dev.nod.testing.SampleSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An admin API over two sources, with a token. */
abstract class AdminApiTest {

    static final String TOKEN = "an-admin-token-of-good-length";
    static final ObjectMapper JSON = new ObjectMapper();

    final HttpClient client = HttpClient.newHttpClient();
    final SampleSource handbook = new SampleSource("handbook").with("a.md", "A", "One.");
    final SampleSource wiki = new SampleSource("wiki").with("b.md", "B", "Two.");
    final CountingIndex index = new CountingIndex();
    final Reindexing reindexing = new Reindexing(List.of(handbook, wiki), index, Clock.systemUTC());
    final Schedule schedule = new Schedule(Map.of("wiki", Duration.ofHours(1)), reindexing,
            new Random(1));
    final MemorizedAudit audit = new MemorizedAudit();
    volatile @Nullable String trouble;
    AdminServer server = open(TOKEN);

    @BeforeEach
    final void start() {
        server.start();
    }

    @AfterEach
    final void stop() {
        reindexing.close();
        server.close();
        client.close();
    }

    AdminServer open(@Nullable String token) {
        return new AdminServer(new AdminSettings("127.0.0.1", 0, token), List.of(new Probe() {

            @Override
            public String name() {
                return "slack";
            }

            @Override
            public Optional<String> trouble() {
                return Optional.ofNullable(trouble);
            }
        }), new Indexing(reindexing, index, schedule), new Monitoring(
                List.of(
                        new Metric("nod_tries_total", "outcome=\"good\"", "Tries", () -> 3),
                        new Metric("nod_tries_total", "outcome=\"bad\"", "Tries", () -> 1)),
                () -> new EmbeddingStatus(7, 2, 7, 0, "it is down")), audit);
    }

    static void assertProblem(HttpResponse<String> answer, int status, String detail)
            throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).at("/status").intValue()).isEqualTo(status);
        assertThat(json(answer).at("/detail").asText()).contains(detail);
    }

    HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + TOKEN);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }
}
