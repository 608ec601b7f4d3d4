package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The methods that read. */
class WebApiReadingTest extends WebApiCallsTest {

    @Test
    void readsHistoryAndThreadsPageByPage() {
        var stamps = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            stamps.add(ana.say(IT_HELP, "root " + i));
        }
        ana.reply(IT_HELP, stamps.get(1), "reply 1");
        var last = ana.reply(IT_HELP, stamps.get(1), "reply 2");

        var first = api.call("conversations.history", "channel", IT_HELP.id(), "limit", "3");
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(texts(first)).containsExactly("root 4", "root 3", "root 2");
        var cursor = first.path("response_metadata").path("next_cursor").asText();
        var second = api.call("conversations.history", "channel", IT_HELP.id(), "limit", "3", "cursor",
                cursor);
        assertThat(texts(second)).containsExactly("root 1", "root 0");
        assertThat(second.at("/messages/0/latest_reply").asText()).isEqualTo(last);

        var span = api.call("conversations.history", "channel", IT_HELP.id(), "oldest", stamps.get(1),
                "latest",
                stamps.get(3));
        assertThat(texts(span)).containsExactly("root 2");
        var inclusive = api.call("conversations.history", "channel", IT_HELP.id(), "oldest", stamps.get(1),
                "latest",
                stamps.get(3), "inclusive", "1");
        assertThat(texts(inclusive)).containsExactly("root 3", "root 2", "root 1");

        var thread = api.call("conversations.replies", "channel", IT_HELP.id(), "ts", stamps.get(1));
        assertThat(texts(thread)).containsExactly("root 1", "reply 1", "reply 2");
        assertThat(api.error("conversations.replies", "channel", IT_HELP.id(), "ts", "1.000001"))
                .isEqualTo("thread_not_found");
        assertThat(api.error("conversations.history", "channel", IT_HELP.id(), "cursor", "nonsense"))
                .isEqualTo("invalid_cursor");
    }

    private static List<String> texts(JsonNode answer) {
        var texts = new ArrayList<String>();
        answer.path("messages").forEach(message -> texts.add(message.path("text").asText()));
        return texts;
    }

    @Test
    void showsMetadataOnlyWhenAsked() {
        var metadata = "{\"event_type\":\"draft\",\"event_payload\":{\"id\":\"7\"}}";
        api.call("chat.postMessage", "channel", IT_HELP.id(), "text", "x", "metadata", metadata);

        assertThat(newest().has("metadata")).isFalse();
        assertThat(api.call("conversations.history", "channel", IT_HELP.id(), "include_all_metadata", "true")
                .at("/messages/0/metadata/event_payload/id")
                .asText()).isEqualTo("7");
        assertThat(ana.messages(IT_HELP).getLast().has("metadata")).isFalse();
    }

    @Test
    void knowsPeopleGroupsAndChannels() {
        assertThat(api.error("users.info", "user", "U404")).isEqualTo("user_not_found");
        assertThat(api.call("users.lookupByEmail", "email", "ben@example.com").at("/user/id").asText())
                .isEqualTo(People.BEN.id());
        assertThat(api.error("users.lookupByEmail", "email", "nobody@example.com"))
                .isEqualTo("users_not_found");
        assertThat(api.call("usergroups.users.list", "usergroup", Team.GROUPS.getFirst().id()).path("users"))
                .hasSize(2);
        assertThat(api.error("usergroups.users.list", "usergroup", "S404")).isEqualTo("no_such_subteam");
        assertThat(api.call("conversations.members", "channel", Channels.ADMINS.id()).path("members"))
                .hasSize(2);
        assertThat(api.call("conversations.open", "users", People.ELI.id()).at("/channel/id").asText())
                .startsWith("D");
        assertThat(api.call("users.conversations", "types", "public_channel,private_channel,im")
                .path("channels"))
                .hasSize(12);
        assertThat(api.call("users.conversations", "user", People.ANA.id(), "types", "private_channel")
                .path("channels")).isEmpty();
        assertThat(api.call("conversations.list", "limit", "2").path("channels")).hasSize(2);
        assertThat(api.call("chat.postMessage", "channel", People.ANA.id(), "text", "hi")
                .path("channel")
                .asText())
                .startsWith("D");
    }
}
