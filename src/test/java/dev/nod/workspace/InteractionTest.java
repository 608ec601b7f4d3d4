package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.testing.MovableClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractionTest {

    private static final Channel IT_HELP = Channels.IT_HELP;
    private static final String VIEW = """
        {"type":"modal","callback_id":"c","external_id":"%s","title":{"type":"plain_text","text":"T"},
         "blocks":[{"type":"divider"}]}
        """;

    private static final String OPTIONS = """
        [{"value":"x","text":{"type":"plain_text","text":"X"}},{"value":"y","text":{"type":"plain_text","text":"Y"}}]
        """;

    private @TempDir Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private Workspace workspace;
    private ApiClient api;
    private PageClient ana;
    private RawSocket socket;

    @BeforeEach
    void start() {
        workspace = Workspace.open(new WorkspaceSettings(0, folder, clock));
        api = new ApiClient(workspace);
        ana = new PageClient(workspace, People.ANA);
        socket = new RawSocket(workspace).polite();
        await().until(() -> !socket.received("hello").isEmpty());
    }

    @AfterEach
    void stop() {
        socket.close();
        ana.close();
        api.close();
        workspace.close();
    }

    @Test
    void letsATriggerOpenOneModalWithinThreeSeconds() {
        var trigger = command().path("trigger_id").asText();
        assertThat(open("nonsense", "")).isEqualTo("invalid_trigger_id");
        assertThat(open(trigger, "")).isEqualTo("ok");
        assertThat(open(trigger, "")).isEqualTo("exchanged_trigger_id");

        var late = command().path("trigger_id").asText();
        clock.advance(Duration.ofSeconds(4));
        assertThat(open(late, "")).isEqualTo("expired_trigger_id");
    }

    private String open(String trigger, String externalId) {
        return api.error("views.open", "trigger_id", trigger, "view", VIEW.formatted(externalId));
    }

    @Test
    void updatesAModalOnlyWithItsNewestHash() {
        open(command().path("trigger_id").asText(), "mine");
        var hash = ana.state().at("/views/0/hash").asText();

        assertThat(update("other", hash)).isEqualTo("not_found");
        assertThat(update("mine", hash)).isEqualTo("ok");
        assertThat(update("mine", hash)).isEqualTo("hash_conflict");
    }

    private String update(String externalId, String hash) {
        return api.error("views.update", "external_id", externalId, "hash", hash, "view",
                VIEW.formatted(externalId));
    }

    @Test
    void stacksNoMoreThanThreeModals() {
        assertThat(push()).isEqualTo("not_found");
        open(command().path("trigger_id").asText(), "");
        assertThat(push()).isEqualTo("ok");
        assertThat(push()).isEqualTo("ok");
        assertThat(push()).isEqualTo("push_limit_reached");
        assertThat(ana.state().path("views")).hasSize(3);
        assertThat(ana.state().at("/views/1/previous_view_id")).isEqualTo(ana.state().at("/views/0/id"));
    }

    private String push() {
        return api.error("views.push", "trigger_id", command().path("trigger_id").asText(), "view",
                VIEW.formatted(""));
    }

    @Test
    void refusesViewsAsSlackDoes() {
        var trigger = command().path("trigger_id").asText();
        var long25 = VIEW.formatted("").replace("\"text\":\"T\"", "\"text\":\"" + "x".repeat(25) + "\"");
        var answer = api.call("views.open", "trigger_id", trigger, "view", long25);
        assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
        assertThat(answer.at("/response_metadata/messages/0").asText()).contains("/view/title/text");
        assertThat(
                api.error("views.open", "trigger_id", trigger, "view", "{\"type\":\"home\",\"blocks\":[]}"))
                .isEqualTo("invalid_arguments");
    }

    @Test
    void takesFiveAnswersAtAResponseUrlWithinHalfAnHour() {
        var url = command().path("response_url").asText();
        for (var i = 0; i < 5; i++) {
            assertThat(respond(url, "{\"text\":\"x\",\"response_type\":\"in_channel\"}").statusCode())
                    .isEqualTo(200);
        }
        assertThat(ana.messages(IT_HELP)).hasSize(5);
        assertThat(respond(url, "{\"text\":\"x\"}").body()).contains("used_url");

        var late = command().path("response_url").asText();
        clock.advance(Duration.ofMinutes(31));
        assertThat(respond(late, "{\"text\":\"x\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void replacesAndDeletesAWhisperThroughTheResponseUrlOfItsButton() {
        ana.listen();
        api.call("chat.postEphemeral", "channel", IT_HELP.id(), "user", People.ANA.id(), "text", "sure?",
                "blocks",
                "[{\"type\":\"actions\",\"block_id\":\"b\",\"elements\":[{\"type\":\"button\",\"action_id\":\"a\","
                        + "\"text\":{\"type\":\"plain_text\",\"text\":\"Yes\"}}]}]");
        var ts = ana.state().at("/ephemerals/0/ts").asText();

        ana.click(IT_HELP, ts, "b", "a");
        await().until(() -> !socket.received("interactive").isEmpty());
        var payload = socket.received("interactive").getFirst().path("payload");
        assertThat(payload.at("/container/is_ephemeral").asBoolean()).isTrue();
        assertThat(payload.has("message")).isFalse();
        var url = payload.path("response_url").asText();

        respond(url, "{\"replace_original\":true,\"text\":\"done\"}");
        await().until(() -> ana.events("ephemeral").size() == 2);
        assertThat(ana.events("ephemeral").getLast().path("replaces").asText()).isEqualTo(ts);
        assertThat(ana.state().at("/ephemerals/0/text").asText()).isEqualTo("done");
        respond(url, "{\"delete_original\":\"true\"}");
        await().until(() -> ana.events("ephemeral").getLast().path("deletes").asText().equals(ts));
        assertThat(ana.state().path("ephemerals")).isEmpty();
    }

    @Test
    void refusesClicksOnWhatIsNotThere() {
        var ts = ana.say(IT_HELP, "no buttons here");
        var use = ana.about(IT_HELP).put("ts", ts).put("block_id", "b").put("action_id", "a");

        assertThat(ana.post("action", use).path("error").asText()).isEqualTo("invalid_action");
        assertThat(ana.post("command", ana.about(IT_HELP).put("command", "/other")).path("error").asText())
                .isEqualTo("invalid_command");
    }

    @Test
    void knowsNoCommandsInThreads() {
        var ts = ana.say(IT_HELP, "x");
        ana.answered("command",
                ana.about(IT_HELP).put("command", "/nod").put("text", "x").put("thread_ts", ts));

        assertThat(ana.state().at("/ephemerals/0/text").asText()).contains("not supported in threads");
        assertThat(socket.received("slash_commands")).isEmpty();
    }

    private JsonNode command() {
        var before = socket.received("slash_commands").size();
        ana.command(IT_HELP, "x");
        await().until(() -> socket.received("slash_commands").size() > before);
        return socket.received("slash_commands").getLast().path("payload");
    }

    private HttpResponse<String> respond(String url, String body) {
        return api.exchange(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void tellsTheAppWhatWasFilledInByKindOfField() {
        var fields = """
            {"type":"modal","title":{"type":"plain_text","text":"T"},"submit":{"type":"plain_text","text":"S"},
             "blocks":[%s,%s,%s]}
            """.formatted(
                field("text", false, "\"plain_text_input\""),
                field("one", false, "\"static_select\",\"options\":" + OPTIONS),
                field("many", true, "\"checkboxes\",\"options\":" + OPTIONS));
        api.call("views.open", "trigger_id", command().path("trigger_id").asText(), "view", fields);
        var view = ana.state().at("/views/0/id").asText();
        var values = Json.object();
        values.putObject("text").put("a", "words");
        values.putObject("one").put("a", "x");
        values.putObject("many").putArray("a").add("x").add("y");

        assertThat(ana.submit(view, values).path("ok").asBoolean()).isTrue();

        var sent = socket.received("interactive").getLast().at("/payload/view/state/values");
        assertThat(sent.at("/text/a/value").asText()).isEqualTo("words");
        assertThat(sent.at("/one/a/selected_option/text/text").asText()).isEqualTo("X");
        assertThat(sent.at("/many/a/selected_options")).hasSize(2);
    }

    private static String field(String id, boolean optional, String element) {
        return """
            {"type":"input","block_id":"%s","optional":%s,"label":{"type":"plain_text","text":"L"},
             "element":{"action_id":"a","type":%s}}
            """.formatted(id, optional, element);
    }
}
