package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class WebApiTest extends WebApiCallsTest {

    @Test
    void takesOnlyTheRightToken() {
        assertThat(api.send(api.request("auth.test").build()).path("error").asText()).isEqualTo("not_authed");
        assertThat(api.callAs("xoxb-wrong", "auth.test").path("error").asText()).isEqualTo("invalid_auth");
        assertThat(api.callAs(workspace.appToken(), "users.list").path("error").asText())
                .isEqualTo("not_allowed_token_type");
        assertThat(api.callAs(workspace.appToken(), "auth.test").path("app_id").asText())
                .isEqualTo(Team.APP_ID);
        assertThat(api.error("apps.connections.open")).isEqualTo("not_allowed_token_type");
        assertThat(api.callAs(workspace.appToken(), "apps.connections.open").path("url").asText())
                .startsWith("ws://127.0.0.1:");
        assertThat(api.call("auth.test").path("user_id").asText()).isEqualTo(People.NOD.id());
        assertThat(api.error("admin.users.list")).isEqualTo("unknown_method");
    }

    @Test
    void takesArgumentsHoweverTheyAreSent() {
        var json = Json.object().put("channel", IT_HELP.id()).put("text", "json");
        json.putArray("blocks").addObject().put("type", "divider");
        assertThat(api.json("chat.postMessage", json).path("message").path("blocks")).hasSize(1);

        var token = workspace.botToken();
        var get = api.request("chat.postMessage?token=" + token + "&channel=" + IT_HELP.id() + "&text=get")
                .build();
        assertThat(api.send(get).path("message").path("text").asText()).isEqualTo("get");

        var body = "--x\r\nContent-Disposition: form-data; name=\"channel\"\r\n\r\n" + IT_HELP.id()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nmultipart é\r\n--x--\r\n";
        var multipart = api.request("chat.postMessage")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(api.send(multipart).path("message").path("text").asText()).isEqualTo("multipart é");

        assertThat(api
                .call("chat.postMessage", "channel", IT_HELP.id(), "text", "twice", "thread_ts", "",
                        "thread_ts", "")
                .path("ok")
                .asBoolean()).isTrue();
    }

    @Test
    void refusesMessagesAsSlackDoes() {
        assertThat(api.error("chat.postMessage", "text", "x")).isEqualTo("channel_not_found");
        assertThat(api.error("chat.postMessage", "channel", "C404", "text", "x"))
                .isEqualTo("channel_not_found");
        assertThat(post("")).isEqualTo("no_text");
        assertThat(post("x".repeat(40_001))).isEqualTo("msg_too_long");
        assertThat(
                api.error("chat.postMessage", "channel", IT_HELP.id(), "text", "x", "thread_ts", "1.000001"))
                .isEqualTo("thread_not_found");
        assertThat(
                api.error("chat.postMessage", "channel", IT_HELP.id(), "text", "x", "metadata", "{\"a\":1}"))
                .isEqualTo("invalid_metadata_format");

        ana.answered("archive", ana.about(IT_HELP).put("archived", true));
        assertThat(post("x")).isEqualTo("is_archived");
        ana.answered("archive", ana.about(IT_HELP).put("archived", false));
        ana.answered("member", ana.about(IT_HELP).put("member", People.NOD.id()).put("add", false));
        assertThat(post("x")).isEqualTo("not_in_channel");
        assertThat(api.error("conversations.join", "channel", IT_HELP.id())).isEqualTo("ok");
        assertThat(post("x")).isEqualTo("ok");
    }

    private String post(String text) {
        return api.error("chat.postMessage", "channel", IT_HELP.id(), "text", text);
    }

    @Test
    void refusesBlocksAsSlackDoes() {
        assertThat(postBlocks("{}")).isEqualTo("invalid_blocks_format");
        assertThat(postBlocks("[{")).isEqualTo("invalid_blocks_format");
        assertThat(postBlocks("[{\"type\":\"marquee\"}]")).isEqualTo("invalid_blocks");
        assertThat(postBlocks("[" + "{\"type\":\"divider\"},".repeat(50) + "{\"type\":\"divider\"}]"))
                .isEqualTo("invalid_blocks");
        assertThat(postBlocks(section("x".repeat(3000)))).isEqualTo("ok");
        assertThat(postBlocks(section("x".repeat(3001)))).isEqualTo("invalid_blocks");
        assertThat(postBlocks(
                "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + "x".repeat(151)
                        + "\"}}]"))
                .isEqualTo("invalid_blocks");
        assertThat(postBlocks(buttons("a", "x".repeat(75), "x".repeat(2000)))).isEqualTo("ok");
        assertThat(postBlocks(buttons("a", "x".repeat(76), "v"))).isEqualTo("invalid_blocks");
        assertThat(postBlocks(buttons("a", "x", "x".repeat(2001)))).isEqualTo("invalid_blocks");
        assertThat(postBlocks(buttons("a".repeat(256), "x", "v"))).isEqualTo("invalid_blocks");
        assertThat(postBlocks(
                "[{\"type\":\"divider\",\"block_id\":\"a\"},{\"type\":\"divider\",\"block_id\":\"a\"}]"))
                .isEqualTo("invalid_blocks");
        var row = buttons("same", "x", "v");
        assertThat(postBlocks("[" + row.substring(1, row.length() - 1) + "," + row.substring(1)))
                .isEqualTo("ok");
        var twice = row.replace("]}]", "," + row.substring(row.indexOf("{\"type\":\"button\"")));
        assertThat(postBlocks(twice)).isEqualTo("invalid_blocks");
        var five = section("x".repeat(2900)).replace("[", "").replace("]", ",").repeat(5);
        assertThat(postBlocks("[" + five.substring(0, five.length() - 1) + "]"))
                .isEqualTo("msg_blocks_too_long");
    }

    private String postBlocks(String blocks) {
        return api.error("chat.postMessage", "channel", IT_HELP.id(), "text", "x", "blocks", blocks);
    }

    private static String section(String text) {
        return "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + text + "\"}}]";
    }

    private static String buttons(String actionId, String text, String value) {
        return "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"" + actionId
                + "\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + text + "\"},\"value\":\"" + value
                + "\"}]}]";
    }

    @Test
    void updatesItsOwnMessagesByTheRulesOfTheEditedMark() {
        var ts = api.call("chat.postMessage", "channel", IT_HELP.id(), "text", "one", "blocks", section("b"))
                .path("ts")
                .asText();

        api.call("chat.update", "channel", IT_HELP.id(), "ts", ts, "blocks", section("c"));
        assertThat(newest().path("edited").isMissingNode()).isTrue();
        assertThat(newest().path("text").asText()).isEqualTo("one");
        assertThat(newest().at("/blocks/0/text/text").asText()).isEqualTo("c");

        api.call("chat.update", "channel", IT_HELP.id(), "ts", ts, "text", "two");
        assertThat(newest().path("edited").path("user").asText()).isEqualTo(People.NOD.id());
        assertThat(newest().path("blocks").isMissingNode()).isTrue();

        assertThat(api.error("chat.update", "channel", IT_HELP.id(), "ts", "1.000001", "text", "x"))
                .isEqualTo("message_not_found");
        var hers = ana.say(IT_HELP, "mine");
        assertThat(api.error("chat.update", "channel", IT_HELP.id(), "ts", hers, "text", "x"))
                .isEqualTo("cant_update_message");
        assertThat(api.error("chat.delete", "channel", IT_HELP.id(), "ts", hers))
                .isEqualTo("cant_delete_message");
        assertThat(api.error("chat.delete", "channel", IT_HELP.id(), "ts", ts)).isEqualTo("ok");
        assertThat(newest().path("text").asText()).isEqualTo("mine");
    }

    @Test
    void reactsOnceAndTakesBackOnlyWhatIsThere() {
        var ts = ana.say(IT_HELP, "x");
        String[] thumb = {"channel", IT_HELP.id(), "timestamp", ts, "name", "thumbsup"};

        assertThat(api.error("reactions.add", thumb)).isEqualTo("ok");
        assertThat(api.error("reactions.add", thumb)).isEqualTo("already_reacted");
        ana.react(IT_HELP, ts, "+1");
        var reaction = api.call("reactions.get", "channel", IT_HELP.id(), "timestamp", ts, "full", "1")
                .at("/message/reactions/0");
        assertThat(reaction.path("name").asText()).isEqualTo("+1");
        assertThat(reaction.path("count").asInt()).isEqualTo(2);
        assertThat(api.error("reactions.remove", thumb)).isEqualTo("ok");
        assertThat(api.error("reactions.remove", thumb)).isEqualTo("no_reaction");
        assertThat(api.error("reactions.add", "channel", IT_HELP.id(), "timestamp", ts, "name", "No Such!"))
                .isEqualTo("invalid_name");
        assertThat(
                api.error("reactions.add", "channel", IT_HELP.id(), "timestamp", "1.000001", "name", "eyes"))
                .isEqualTo("message_not_found");
    }

    @Test
    void whispersOnlyToMembers() {
        assertThat(api.error("chat.postEphemeral", "channel", Channels.APPROVALS.id(), "user",
                People.ANA.id(), "text",
                "psst")).isEqualTo("user_not_in_channel");
        assertThat(api.error("chat.postEphemeral", "channel", IT_HELP.id(), "user", People.ANA.id(), "text",
                "psst"))
                .isEqualTo("ok");

        assertThat(ana.state().path("ephemerals")).hasSize(1);
        assertThat(newest().isMissingNode()).isTrue();
        try (var ben = new PageClient(workspace, People.BEN)) {
            assertThat(ben.state().path("ephemerals")).isEmpty();
        }
    }
}
