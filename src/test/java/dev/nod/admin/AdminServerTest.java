package dev.nod.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminServerTest extends AdminApiTest {

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

    private HttpResponse<String> withToken(String token) throws Exception {
        return send(request("/admin/sources").header("Authorization", "Bearer " + token).GET());
    }
}
