package dev.nod.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are started over HTTP. */
class AdminReindexTest extends AdminApiTest {

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

    private HttpResponse<String> post(String body) throws Exception {
        return post(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> chunked(String body) throws Exception {
        return post(BodyPublishers.fromPublisher(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        return send(authorized("/admin/reindex").header("Content-Type", "application/json").POST(body));
    }
}
