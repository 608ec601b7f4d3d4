package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds whatever the workspace sends in a long story against Slack's own samples. */
class KeyPathTest {

    private static final Channel IT_HELP = Channels.IT_HELP;

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
    private final SlackSamples samples = new SlackSamples();
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
        assumeTrue(SlackSamples.areThere(), "Slack's samples are not there");

        talk();
        interact();
        read();

        for (var message : socket.received()) {
            samples.compare(message);
        }
        assertThat(samples.strangers()).isEmpty();
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
        samples.compare("apps.connections.open",
                api.callAs(workspace.appToken(), "apps.connections.open"));
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
        samples.compare(method, answer);
        return answer;
    }
}
