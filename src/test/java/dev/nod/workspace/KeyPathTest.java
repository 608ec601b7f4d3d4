package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds whatever the workspace sends in a long story against Slack's own samples. */
class KeyPathTest {

    private static final Path SAMPLES = Path.of("..", "shared", "slack-samples");
    private static final Channel IT_HELP = Channels.IT_HELP;

    /** The words of the app and of the person at a form, which the workspace only repeats. */
    private static final Set<String> REPEATED = Set.of("blocks", "metadata", "state", "title", "submit",
            "close");

    /** What Slack sends although its samples lack it, and how that is known. */
    private static final Map<String, String> MISSING_IN_SAMPLES = Map.of(
            "conversations.info channel.user", "documented for direct messages; the sample was a channel",
            "conversations.replies messages.client_msg_id",
            "in conversations.history; the sample thread had bots only",
            "view_submission view.blocks", "documented; the samples blank the view",
            "view_closed view.blocks", "documented; the samples blank the view");

    /** The envelopes of Socket Mode, of which there are no samples; these keys are documented. */
    private static final Set<String> ENVELOPE = Set.of("envelope_id", "type", "accepts_response_payload",
            "payload",
            "retry_attempt", "retry_reason");
    private static final Set<String> HELLO = Set.of("type", "num_connections", "connection_info",
            "connection_info.app_id", "debug_info", "debug_info.host",
            "debug_info.approximate_connection_time");

    private static final String BLOCKS = """
        [{"type":"section","block_id":"s","text":{"type":"mrkdwn","text":"*hi*"}},
         {"type":"actions","block_id":"row","elements":[
          {"type":"button","action_id":"go","value":"1","style":"primary","text":{"type":"plain_text","text":"Go"}},
          {"type":"overflow","action_id":"more","options":[{"value":"o","text":{"type":"plain_text","text":"O"}}]}]}]
        """;
    private static final String VIEW = """
        {"type":"modal","callback_id":"c","notify_on_close":true,"private_metadata":"p",
         "title":{"type":"plain_text","text":"T"},"submit":{"type":"plain_text","text":"S"},
         "blocks":[{"type":"input","block_id":"i","label":{"type":"plain_text","text":"L"},
          "element":{"type":"plain_text_input","action_id":"t"}}]}
        """;

    private @TempDir Path folder;
    private final List<String> strangers = new ArrayList<>();
    private Workspace workspace;
    private ApiClient api;
    private PageClient ana;
    private RawSocket socket;

    @BeforeEach
    void start() {
        workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()));
        api = new ApiClient(workspace);
        ana = new PageClient(workspace, People.ANA);
        socket = new RawSocket(workspace).polite();
    }

    @AfterEach
    void stop() {
        socket.close();
        ana.close();
        api.close();
        workspace.close();
    }

    @Test
    void sendsNothingThatSlacksSamplesDoNotKnow() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "Slack's samples are not at " + SAMPLES);

        talk();
        interact();
        read();

        for (var message : socket.received()) {
            compare(message);
        }
        assertThat(strangers).isEmpty();
    }

    private void talk() throws IOException {
        var ts = ana.say(IT_HELP, "@Nod hello");
        var draft = check("chat.postMessage", "channel", IT_HELP.id(), "text", "x", "blocks", BLOCKS,
                "thread_ts", ts,
                "metadata", "{\"event_type\":\"e\",\"event_payload\":{\"a\":1}}").path("ts").asText();
        check("chat.update", "channel", IT_HELP.id(), "ts", draft, "text", "y", "blocks", BLOCKS);
        check("chat.getPermalink", "channel", IT_HELP.id(), "message_ts", draft);
        check("chat.postEphemeral", "channel", IT_HELP.id(), "user", People.ANA.id(), "text", "psst");
        check("reactions.add", "channel", IT_HELP.id(), "timestamp", draft, "name", "eyes");
        check("reactions.get", "channel", IT_HELP.id(), "timestamp", draft);
        check("reactions.remove", "channel", IT_HELP.id(), "timestamp", draft, "name", "eyes");
        ana.react(IT_HELP, ts, "+1");
        ana.unreact(IT_HELP, ts, "+1");
        ana.react(IT_HELP, draft, "+1");
        ana.answered("member", ana.about(IT_HELP).put("member", People.BEN.id()).put("add", false));
        ana.answered("member", ana.about(IT_HELP).put("member", People.BEN.id()).put("add", true));

        var direct = Channel.directWith(People.ANA);
        ana.answered("opened", ana.about(direct));
        var question = ana.say(direct, "hello");
        check("assistant.threads.setStatus", "channel_id", direct.id(), "thread_ts", question, "status",
                "thinking");
        var answer = check("chat.postMessage", "channel", direct.id(), "text", "x", "thread_ts", question)
                .path("ts")
                .asText();
        check("chat.update", "channel", direct.id(), "ts", answer, "text", "y");
        check("chat.delete", "channel", direct.id(), "ts", answer);
        ana.edit(direct, question, "hello!");
        ana.delete(direct, question);
        await().until(() -> socket.received("events_api").size() >= 14);
    }

    private void interact() throws IOException {
        var ts = api.call("chat.postMessage", "channel", IT_HELP.id(), "text", "x", "blocks", BLOCKS)
                .path("ts")
                .asText();
        ana.click(IT_HELP, ts, "row", "go");
        ana.answered("action",
                ana.about(IT_HELP)
                        .put("ts", ts)
                        .put("block_id", "row")
                        .put("action_id", "more")
                        .put("value", "o"));
        var view = check("views.open", "trigger_id", lastTrigger(), "view", VIEW).at("/view/id").asText();
        check("views.update", "view_id", view, "view", VIEW);
        ana.command(IT_HELP, "help");
        await().until(() -> !socket.received("slash_commands").isEmpty());
        var trigger = socket.received("slash_commands").getLast().at("/payload/trigger_id").asText();
        check("views.push", "trigger_id", trigger, "view", VIEW);
        var values = Json.object();
        values.putObject("i").put("t", "text");
        assertThat(ana.submit(view, values).path("ok").asBoolean()).isTrue();
        check("views.publish", "user_id", People.ANA.id(), "view", "{\"type\":\"home\",\"blocks\":[]}");
        ana.click(IT_HELP, ts, "row", "go");
        var other = api.call("views.open", "trigger_id", lastTrigger(), "view", VIEW).at("/view/id").asText();
        ana.answered("view_close", ana.asMe().put("view_id", other));
        await().until(() -> socket.received("interactive")
                .stream()
                .anyMatch(envelope -> envelope.at("/payload/type").asText().equals("view_closed")));
    }

    private String lastTrigger() {
        return socket.received("interactive").getLast().at("/payload/trigger_id").asText();
    }

    private void read() throws IOException {
        check("auth.test");
        compare("apps.connections.open", api.callAs(workspace.appToken(), "apps.connections.open"),
                sample("api/apps.connections.open.json"));
        check("team.info");
        check("bots.info", "bot", Team.BOT_ID);
        check("users.info", "user", People.BEN.id());
        check("users.info", "user", People.NOD.id());
        check("users.info", "user", "U404");
        check("users.list", "limit", "2");
        check("usergroups.list", "include_users", "1");
        check("usergroups.users.list", "usergroup", Team.GROUPS.getFirst().id());
        check("conversations.info", "channel", IT_HELP.id(), "include_num_members", "1");
        check("conversations.info", "channel", Channel.directWith(People.ANA).id());
        check("conversations.list", "types", "public_channel,private_channel,im");
        check("users.conversations", "types", "public_channel,private_channel,im");
        check("conversations.members", "channel", IT_HELP.id());
        check("conversations.open", "users", People.ANA.id(), "return_im", "1");
        check("conversations.join", "channel", IT_HELP.id());
        var history = check("conversations.history", "channel", IT_HELP.id(), "include_all_metadata", "1");
        var parent = history.path("messages").path(history.path("messages").size() - 1).path("ts").asText();
        check("conversations.replies", "channel", IT_HELP.id(), "ts", parent, "include_all_metadata", "1");
    }

    private JsonNode check(String method, String... pairs) throws IOException {
        var answer = api.call(method, pairs);
        if (!answer.path("ok").asBoolean() && pairs.length > 0 && !pairs[1].endsWith("404")) {
            throw new AssertionError(method + " was refused: " + answer);
        }
        compare(method, answer, sample("api/" + method + ".json"));
        return answer;
    }

    private void compare(JsonNode message) throws IOException {
        var type = message.path("type").asText();
        if (type.equals("hello")) {
            keys(message).stream()
                    .filter(path -> !HELLO.contains(path))
                    .forEach(path -> stranger("hello", path));
            return;
        }
        message.fieldNames().forEachRemaining(name -> {
            if (!ENVELOPE.contains(name)) {
                stranger("envelope", name);
            }
        });
        var payload = message.path("payload");
        switch (type) {
            case "events_api" -> compareEvent(payload);
            case "slash_commands" ->
                compare(type, payload, sample("app-backend/slash-commands/SlashCommandPayload.json"));
            default ->
                compare(payload.path("type").asText(), payload, interaction(payload.path("type").asText()));
        }
    }

    private static Set<String> interaction(String type) throws IOException {
        return switch (type) {
            case "view_submission" -> sample("app-backend/views/ViewSubmissionPayload.json");
            case "view_closed" -> sample("app-backend/views/ViewClosedPayload.json");
            default -> sample("app-backend/interactive-components/BlockActionPayload.json");
        };
    }

    private void compareEvent(JsonNode payload) throws IOException {
        var event = payload.path("event");
        var name = camel(event.path("subtype").asText(event.path("type").asText()));
        var known = sample("events/" + name + "Payload.json");
        sample("events/ReactionAddedPayload.json").stream()
                .filter(path -> !path.startsWith("event."))
                .forEach(known::add);
        compare(name, payload, known);
    }

    private static String camel(String name) {
        var text = new StringBuilder();
        for (var word : name.split("_", -1)) {
            text.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return text.toString();
    }

    private void compare(String what, JsonNode sent, Set<String> known) {
        keys(sent).stream().filter(path -> !known.contains(path)).forEach(path -> stranger(what, path));
    }

    private void stranger(String what, String path) {
        if (!MISSING_IN_SAMPLES.containsKey(what + " " + path)) {
            strangers.add(what + " " + path);
        }
    }

    private static Set<String> sample(String file) throws IOException {
        return keys(Json.parse(Files.readString(SAMPLES.resolve(file))).orElseThrow());
    }

    private static Set<String> keys(JsonNode node) {
        var paths = new TreeSet<String>();
        collect(node, "", paths);
        return paths;
    }

    private static void collect(JsonNode node, String prefix, Set<String> paths) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, prefix, paths));
        }
        node.properties().forEach(field -> {
            var path = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            paths.add(path);
            if (!REPEATED.contains(field.getKey())) {
                collect(field.getValue(), path, paths);
            }
        });
    }
}
