package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDeskTest {

    private static final String TICKET = "{\"title\":\"VPN\",\"description\":\"a\\nb\",\"reference\":\"r-1\"}";

    private @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private Duration patience = Duration.ofMinutes(1);
    private Workspace workspace;

    @BeforeEach
    void start() {
        workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        workspace.close();
    }

    @Test
    void opensTicketsThatAreFoundByTheirReference() throws Exception {
        var opened = post("tickets", TICKET);

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(json(opened).path("id").asText()).isEqualTo("T-1");
        assertThat(get("tickets?reference=r-1")).hasSize(1);
        assertThat(get("tickets?reference=r-1").get(0).path("title").asText()).isEqualTo("VPN");
        assertThat(get("tickets?reference=r-2")).isEmpty();
    }

    @Test
    void restartsTheServicesItHas() throws Exception {
        post("services/web/restart", "{\"env\":\"staging\"}");
        var restarted = post("services/web/restart", "{\"env\":\"staging\",\"reason\":\"slow\"}");

        assertThat(restarted.statusCode()).isEqualTo(200);
        assertThat(json(restarted).path("restarts").asInt()).isEqualTo(2);
        assertThat(restarts("web", "staging")).isEqualTo(2);
        assertThat(restarts("web", "production")).isZero();
        assertThat(post("services/mail/restart", "{\"env\":\"staging\"}").statusCode()).isEqualTo(404);
        assertThat(post("services/web/restart", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsHowAServiceIs() throws Exception {
        post("services/web/restart", "{\"env\":\"staging\"}");
        post("next", "{\"next\":\"fail_before\"}");

        assertThat(get("services/web?env=staging").path("restarts").asInt()).isEqualTo(1);
        assertThat(get("services/web?env=production").path("state").asText()).isEqualTo("running");
        assertThat(get("services/mail?env=production").path("ok").asBoolean()).isFalse();
        assertThat(get("services/web?env=moon").path("ok").asBoolean()).isFalse();
        assertThat(get("services/web").path("ok").asBoolean()).isFalse();
    }

    @Test
    void knowsAfterARestartWhatItDid() throws Exception {
        post("tickets", TICKET);
        post("services/api/restart", "{\"env\":\"production\"}");
        workspace.close();
        Files.writeString(folder.resolve(ServiceBook.FILE), "{\"ticket\":{\"tit", StandardOpenOption.APPEND);

        start();

        assertThat(get("tickets")).hasSize(1);
        assertThat(restarts("api", "production")).isEqualTo(1);
        assertThat(json(post("tickets", TICKET)).path("id").asText()).isEqualTo("T-2");
    }

    @ParameterizedTest
    @CsvSource({"fail_before, 500, 0", "fail_after, 500, 1", "busy, 429, 0", "none, 201, 1"})
    void misbehavesOnceWhenItIsTold(String next, int status, int tickets) throws Exception {
        assertThat(post("next", "{\"next\":\"%s\"}".formatted(next)).statusCode()).isEqualTo(200);

        assertThat(post("tickets", TICKET).statusCode()).isEqualTo(status);
        assertThat(get("tickets")).hasSize(tickets);
        assertThat(post("tickets", TICKET).statusCode()).isEqualTo(201);
    }

    @Test
    void endsTheConnectionAfterTheWorkWhenItIsTold() throws Exception {
        post("next", "{\"next\":\"drop_after\"}");

        assertThatThrownBy(() -> post("tickets", TICKET)).isInstanceOf(IOException.class);
        assertThat(get("tickets")).hasSize(1);
    }

    @Test
    void neverAnswersWhenItIsTold() throws Exception {
        post("next", "{\"next\":\"hang\"}");
        patience = Duration.ofSeconds(1);

        assertThatThrownBy(() -> post("tickets", TICKET)).isInstanceOf(HttpTimeoutException.class);
        patience = Duration.ofMinutes(1);
        assertThat(get("tickets")).isEmpty();
    }

    @Test
    void keepsPagesOfOtherSitesAway() throws Exception {
        var foreign = http.send(request("tickets").header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString(TICKET))
                .build(), HttpResponse.BodyHandlers.ofString());

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(get("tickets")).isEmpty();
        assertThat(post("nothing", "{}").statusCode()).isEqualTo(404);
        assertThat(post("next", "{\"next\":\"explode\"}").statusCode()).isEqualTo(404);
    }

    private int restarts(String service, String env) throws Exception {
        for (var one : get("state").path("services")) {
            if (one.path("service").asText().equals(service) && one.path("env").asText().equals(env)) {
                return one.path("restarts").asInt();
            }
        }
        throw new AssertionError("no such service");
    }

    private JsonNode get(String path) throws Exception {
        return json(http.send(request(path).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(workspace.url() + "/desk/" + path))
                .header("Content-Type", "application/json")
                .timeout(patience);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow();
    }
}
