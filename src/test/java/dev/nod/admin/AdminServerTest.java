package dev.nod.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminServerTest {

    private static final String TOKEN = "an-admin-token-of-good-length";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final SampleSource handbook = new SampleSource("handbook").with("a.md", "A", "One.");
    private final SampleSource wiki = new SampleSource("wiki").with("b.md", "B", "Two.");
    private final CountingIndex index = new CountingIndex();
    private final Reindexing reindexing = new Reindexing(List.of(handbook, wiki), index, Clock.systemUTC());
    private final Schedule schedule = new Schedule(Map.of("wiki", Duration.ofHours(1)), reindexing,
            new Random(1));
    private final MemorizedAudit audit = new MemorizedAudit();
    private volatile @Nullable String trouble;
    private AdminServer server = open(TOKEN);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        reindexing.close();
        server.close();
        client.close();
    }

    @Test
    void isHealthyWhenEveryPartIs() throws Exception {
        var answer = send(request("/health").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/status").textValue()).isEqualTo("ok");
        assertThat(json(answer).at("/parts/0/name").textValue()).isEqualTo("slack");
        assertThat(json(answer).at("/parts/0/status").textValue()).isEqualTo("ok");
    }

    @Test
    void namesThePartThatIsNotWellAndWhy() throws Exception {
        trouble = "not connected to Slack";

        var answer = send(request("/health").GET());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).at("/status").textValue()).isEqualTo("failing");
        assertThat(json(answer).at("/parts/0/reason").textValue()).isEqualTo("not connected to Slack");
    }

    @Test
    void reindexesWhenAskedAndTellsHowItWent() throws Exception {
        var accepted = send(authorized("/admin/reindex").POST(BodyPublishers.noBody()));

        assertThat(accepted.statusCode()).isEqualTo(202);
        var id = json(accepted).at("/id").textValue();
        var location = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(server.url() + "/admin/runs/" + id);
        reindexing.run(id).orElseThrow().await();
        var run = json(send(authorized("/admin/runs/" + id).GET()));
        assertThat(run.at("/state").textValue()).isEqualTo("done");
        assertThat(run.at("/added").intValue()).isEqualTo(2);
        assertThat(run.at("/sources").toString()).isEqualTo("[\"handbook\",\"wiki\"]");
        assertThat(run.at("/started_at").textValue()).endsWith("Z");
        assertThat(json(send(authorized("/admin/runs/latest").GET()))).isEqualTo(run);
    }

    @Test
    void putsOnRecordWhatItWasAskedToChangeAndHowItAnswered() throws Exception {
        send(request("/admin/reindex?source=wiki").POST(BodyPublishers.noBody()));
        send(authorized("/admin/reindex?source=wiki").POST(BodyPublishers.noBody()));
        send(authorized("/admin/sources").GET());

        var recorded = new ArrayList<String>();
        audit.read(1, entry -> recorded.add(entry.event().facts().toString()));
        assertThat(recorded).satisfiesExactly(
                refused -> assertThat(refused).contains("call=POST /admin/reindex", "source=wiki",
                        "status=401"),
                done -> assertThat(done).contains("call=POST /admin/reindex", "source=wiki", "status=202"));
    }

    @Test
    void reindexesTheSourceNamedInTheQueryOrInTheBody() throws Exception {
        var byQuery = json(send(authorized("/admin/reindex?source=wiki").POST(BodyPublishers.noBody())));
        reindexing.latest().orElseThrow().await();
        var byBody = json(post("{\"source\": \"handbook\"}"));

        assertThat(byQuery.at("/sources").toString()).isEqualTo("[\"wiki\"]");
        assertThat(byBody.at("/sources").toString()).isEqualTo("[\"handbook\"]");
    }

    @Test
    void joinsTheRunThatIsUnderWay() throws Exception {
        var gate = handbook.hold();
        var first = json(send(authorized("/admin/reindex").POST(BodyPublishers.noBody()))).at("/id")
                .textValue();

        var second = send(authorized("/admin/reindex?source=handbook").POST(BodyPublishers.noBody()));

        gate.countDown();
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(json(second).at("/id").textValue()).isEqualTo(first);
        assertThat(second.headers().firstValue("Location").orElseThrow()).endsWith("/admin/runs/" + first);
    }

    @Test
    void reindexesSingleDocumentsInFullOrConfirmed() throws Exception {
        var one = json(send(
                authorized("/admin/reindex?source=handbook&document=a.md").POST(BodyPublishers.noBody())));
        reindexing.run(one.at("/id").textValue()).orElseThrow().await();

        var full = json(
                send(authorized("/admin/reindex?full=true&confirm=true").POST(BodyPublishers.noBody())));

        assertThat(index.fingerprints("handbook")).containsOnlyKeys("a.md");
        assertThat(full.at("/rebuild").textValue()).isEqualTo("it was asked for");
        assertProblem(send(authorized("/admin/reindex?document=a.md").POST(BodyPublishers.noBody())), 400,
                "of one named source only");
    }

    @Test
    void tellsHowFastARunIsAndWhatItDoes() throws Exception {
        reindexing.start(Optional.empty()).await();

        var run = json(send(authorized("/admin/runs/latest").GET()));

        assertThat(run.at("/phase").textValue()).isEqualTo("ended");
        assertThat(run.at("/bytes").intValue()).isEqualTo("One.Two.".length());
        assertThat(run.at("/documents_per_second").doubleValue()).isPositive();
        assertThat(run.at("/megabytes_per_second").isNumber()).isTrue();
        assertThat(run.at("/error_count").intValue()).isZero();
        assertThat(run.at("/held_back").isArray()).isTrue();
    }

    @Test
    void namesTheKnownSourcesWhenAnUnknownOneIsAskedFor() throws Exception {
        assertProblem(post("{\"source\": \"handbok\"}"), 404, "handbook, wiki");
    }

    @Test
    void tellsWhatIsIndexedOfEachSource() throws Exception {
        reindexing.start(Optional.of("handbook")).await();
        schedule.run(Instant.parse("2026-03-02T12:00:00Z"));

        var sources = json(send(authorized("/admin/sources").GET())).at("/sources");

        assertThat(sources).hasSize(2);
        assertThat(sources.at("/0/name").textValue()).isEqualTo("handbook");
        assertThat(sources.at("/0/documents").intValue()).isEqualTo(1);
        assertThat(sources.at("/0/passages").intValue()).isEqualTo(3);
        assertThat(sources.at("/0/last_run/state").textValue()).isEqualTo("done");
        assertThat(sources.at("/0/next_run").isMissingNode()).isTrue();
        assertThat(sources.at("/1/next_run").textValue()).startsWith("2026-03-02T1");
        assertThat(sources.at("/1/documents").intValue()).isZero();
        assertThat(sources.at("/1/last_run").isMissingNode()).isTrue();
    }

    @Test
    void knowsNoRunThatNeverWas() throws Exception {
        assertProblem(send(authorized("/admin/runs/latest").GET()), 404, "nothing was reindexed");
        assertProblem(send(authorized("/admin/runs/1").GET()), 404, "none of the last runs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"source\": 3}", "{\"source\": [\"handbook\"]}",
            "{\"sources\": \"handbook\"}",
            "{\"source\": \"handbook\", \"source\": \"wiki\"}", "{} {}"})
    void refusesABodyThatIsNotAsExpected(String body) throws Exception {
        var answer = post(body);

        assertProblem(answer, 400, "such as {\"source\": \"handbook\"}");
        assertThat(answer.body()).doesNotContain("jackson", "Exception", "dev.nod");
        assertThat(reindexing.latest()).isEmpty();
    }

    @Test
    void refusesABodyThatIsNestedTooDeeply() throws Exception {
        assertProblem(post("{\"source\":" + "[".repeat(10_000)), 400, "such as");
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        var large = " ".repeat(70_000) + "{}";

        assertProblem(post(large), 413, "");
        assertProblem(chunked(large), 413, "");
    }

    @Test
    void refusesABodyThatIsNotJson() throws Exception {
        var answer = send(
                authorized("/admin/reindex").header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("hi")));

        assertProblem(answer, 415, "application/json");
    }

    @Test
    void explainsWhatCannotBeDoneSomewhere() throws Exception {
        var answer = send(authorized("/admin/reindex").GET());

        assertProblem(answer, 405, "Allow");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("POST").doesNotContain("GET");
        assertProblem(send(authorized("/admin").GET()), 404, "/admin/sources");
        assertProblem(send(authorized("/application.wadl").GET()), 404, "/admin/sources");
    }

    @Test
    void answersHeadAndOptions() throws Exception {
        var head = send(request("/health").method("HEAD", BodyPublishers.noBody()));
        var options = send(authorized("/admin/reindex").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(options.statusCode()).isBetween(200, 204);
        assertThat(options.headers().firstValue("Allow").orElseThrow()).contains("POST");
        assertThat(options.body()).doesNotContain("wadl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/admin/sources", "/nothing", "/%00", "/..%2f"})
    void tellsClientsToKeepAndGuessNothingAndHidesWhatItIs(String path) throws Exception {
        var answer = send(request(path).GET());

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.body()).doesNotContainIgnoringCase("jetty").doesNotContain("<html", "\tat ");
    }

    @Test
    void letsNobodyInWithoutTheRightToken() throws Exception {
        for (var path : List.of("/admin/sources", "/admin/runs/latest", "/admin/nothing", "/nothing")) {
            var answer = send(request(path).GET());

            assertProblem(answer, 401, "Authorization: Bearer");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        }
        assertProblem(withToken(TOKEN + "x"), 401, "");
        assertProblem(send(request("/admin/sources").header("Authorization", TOKEN).GET()), 401, "");
        assertProblem(send(request("/admin/sources?token=" + TOKEN).GET()), 401, "");
        assertThat(withToken(TOKEN).statusCode()).isEqualTo(200);
    }

    @Test
    void makesAGuesserWait() throws Exception {
        for (var i = 0; i < 10; i++) {
            assertThat(withToken("guess-" + i).statusCode()).isEqualTo(401);
        }

        var refused = withToken(TOKEN);

        assertProblem(refused, 429, "wait");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1,
                61);
        assertThat(send(request("/health").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void isClosedButForTheHealthCheckWhileNoTokenIsSet() throws Exception {
        server.close();
        server = open(null);
        server.start();

        assertProblem(send(request("/admin/sources").GET()), 403, "NOD_ADMIN_TOKEN");
        assertProblem(withToken("null"), 403, "NOD_ADMIN_TOKEN");
        assertThat(send(request("/health").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsMetricsInTheFormatThatPrometheusReads() throws Exception {
        var answer = send(authorized("/admin/metrics").GET());

        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("text/plain").contains("version=0.0.4"));
        assertThat(answer.body()).isEqualTo("""
            # HELP nod_tries_total Tries
            # TYPE nod_tries_total counter
            nod_tries_total{outcome="good"} 3.0
            nod_tries_total{outcome="bad"} 1.0
            """);
    }

    @Test
    void tellsHowManyPassagesHaveNoVectorAndWhy() throws Exception {
        var embedding = json(send(authorized("/admin/sources").GET())).at("/embedding");

        assertThat(embedding.at("/lacking").intValue()).isEqualTo(2);
        assertThat(embedding.at("/failure").asText()).isEqualTo("it is down");
    }

    @Test
    void saysThatItsPortIsTaken() {
        var second = new AdminServer(
                new AdminSettings("127.0.0.1", server.port(), null),
                List.of(),
                new Indexing(reindexing, index, schedule),
                Monitoring.NOTHING,
                audit);

        assertThatThrownBy(second::start).isInstanceOf(AdminUnavailableException.class)
                .hasMessageContaining("127.0.0.1 port " + server.port())
                .hasMessageContaining("set admin.port");
    }

    private AdminServer open(@Nullable String token) {
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

    private static void assertProblem(HttpResponse<String> answer, int status, String detail)
            throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).at("/status").intValue()).isEqualTo(status);
        assertThat(json(answer).at("/detail").asText()).contains(detail);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return post(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> chunked(String body) throws Exception {
        return post(BodyPublishers.fromPublisher(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        return send(authorized("/admin/reindex").header("Content-Type", "application/json").POST(body));
    }

    private HttpResponse<String> withToken(String token) throws Exception {
        return send(request("/admin/sources").header("Authorization", "Bearer " + token).GET());
    }

    private HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + TOKEN);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }
}
