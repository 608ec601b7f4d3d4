package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Answer;
import dev.nod.action.EffectId;
import dev.nod.action.Notice;
import dev.nod.action.Release;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.request.Turn;
import dev.nod.request.Turn.Speaker;
import dev.nod.testing.ChatClient;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackConversationsTest {

    private @TempDir Path folder;
    private Workspace workspace;
    private ChatClient chat;
    private SlackSession session;
    private SlackReplies replies;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()));
        chat = new ChatClient(workspace.url());
        session = SlackSession.open(new SlackSettings(workspace.botToken(), workspace.appToken(),
                URI.create(workspace.apiUrl()), "nod-approvals"));
        replies = new SlackReplies(session);
    }

    @AfterEach
    void close() {
        session.close();
        workspace.close();
    }

    @Test
    void tellsWhoSaidWhatBeforeTheQuestion() {
        var root = chat.say("ana", help(), "@nod my *VPN token* is gone");
        var first = request("ana", help(), root, root);
        replies.answer(effect(), new Answer(first, new Release.Quoted(Samples.draft("Call extension 4400.")),
                List.of(Samples.BEN), null));
        chat.reply("eli", help(), root, "mine too");
        var question = chat.reply("ana", help(), root, "@nod and at night?");
        chat.reply("eli", help(), root, "said later");

        assertThat(earlier(request("ana", help(), root, question))).containsExactly(
                new Turn(Speaker.ASKER, "my VPN token is gone"),
                new Turn(Speaker.NOD, "Call extension 4400."),
                new Turn(Speaker.SOMEBODY_ELSE, "mine too"));
    }

    @Test
    void takesNoNoticeAndNothingUnmarkedOfItsOwnForSomethingSaid() {
        var root = chat.say("ana", help(), "@nod my VPN token is gone");
        var first = request("ana", help(), root, root);
        replies.tell(effect(), first, new Notice.NotFound());
        session.api()
                .call("chat.postMessage", client -> client.chatPostMessage(
                        message -> message.channel(help()).threadTs(root).text("looking")));
        var question = chat.reply("ana", help(), root, "@nod and at night?");

        assertThat(earlier(request("ana", help(), root, question)))
                .containsExactly(new Turn(Speaker.ASKER, "my VPN token is gone"));
    }

    @Test
    void readsAThreadInADirectMessageAndNothingOutsideOfThreads() {
        var direct = chat.directMessage("ana");
        var root = chat.say("ana", direct, "my VPN token is gone");
        var alone = chat.say("ana", direct, "and at night?");
        var question = chat.reply("ana", direct, root, "and at night?");

        assertThat(earlier(request("ana", direct, root, question)))
                .containsExactly(new Turn(Speaker.ASKER, "my VPN token is gone"));
        assertThat(earlier(request("ana", direct, alone, alone))).isEmpty();
    }

    @Test
    void keepsTheFirstAndTheLastOfALongThread() {
        var root = chat.say("ana", help(), "the topic");
        for (var number = 1; number <= 40; number++) {
            chat.reply("eli", help(), root, "remark " + number);
        }
        var question = chat.reply("ana", help(), root, "@nod and at night?");

        var turns = earlier(request("ana", help(), root, question));

        assertThat(turns).hasSize(30);
        assertThat(turns.getFirst().text()).isEqualTo("the topic");
        assertThat(turns.get(1).text()).isEqualTo("remark 12");
        assertThat(turns.getLast().text()).isEqualTo("remark 40");
    }

    @Test
    void shortensLongMessagesAndDropsTheOldestOfTooManyOfThem() {
        var root = chat.say("ana", help(), "the topic");
        for (var number = 1; number <= 20; number++) {
            chat.reply("eli", help(), root, "%d %s".formatted(number, "word ".repeat(500)));
        }
        var question = chat.reply("ana", help(), root, "@nod and at night?");

        var turns = earlier(request("ana", help(), root, question));

        assertThat(turns).allMatch(turn -> turn.text().length() <= 600);
        assertThat(turns.stream().mapToInt(turn -> turn.text().length()).sum()).isBetween(5_000, 6_000);
        assertThat(turns.getFirst().text()).isEqualTo("the topic");
        assertThat(turns.getLast().text()).startsWith("20 ");
    }

    @Test
    void readsAllPagesOfAThread() {
        try (var slack = new StubApi(); var stubbed = slack.open()) {
            slack.answer("conversations.replies", """
                {"ok":true,"has_more":true,"response_metadata":{"next_cursor":"two"},"messages":[
                 {"user":"UANA","ts":"1700000000.000001","text":"the topic"}]}""");
            slack.answer("conversations.replies", "cursor=two", """
                {"ok":true,"messages":[
                 {"user":"UANA","ts":"1700000000.000001","text":"the topic"},
                 {"user":"UELI","ts":"1700000000.000002","text":"on page two"},
                 {"subtype":"tombstone","ts":"1700000000.000003","text":"This message was deleted."}]}""");

            var turns = new SlackConversations(stubbed)
                    .earlier(request(new Person("T1", "UANA"), "C0HELP0001",
                            "1700000000.000001", "1700000000.000004"));

            assertThat(turns).containsExactly(new Turn(Speaker.ASKER, "the topic"),
                    new Turn(Speaker.SOMEBODY_ELSE, "on page two"));
        }
    }

    @Test
    void goesOnWithoutAThreadThatCannotBeReadOrNeverEnds() {
        try (var slack = new StubApi(); var stubbed = slack.open()) {
            var request = request(new Person("T1", "UANA"), "C0HELP0001", "1.1", "1.2");
            slack.refuse("conversations.replies", "missing_scope");
            assertThat(new SlackConversations(stubbed).earlier(request)).isEmpty();

            slack.answer("conversations.replies", """
                {"ok":true,"response_metadata":{"next_cursor":"on"},"messages":[
                 {"user":"UANA","ts":"1.1","text":"the topic"}]}""");
            assertThat(new SlackConversations(stubbed).earlier(request)).isEmpty();
        }
    }

    private String help() {
        return chat.channel("ana", "it-help");
    }

    private List<Turn> earlier(Request request) {
        return new SlackConversations(session).earlier(request);
    }

    private Request request(String person, String channel, String thread, String ts) {
        return request(new Person(session.team(), chat.id(person)), channel, thread, ts);
    }

    private static Request request(Person asker, String channel, String thread, String ts) {
        return new Request(new RequestId(asker.team(), channel, ts), asker, new Place(channel, thread),
                new MessageRef(channel, ts), "and at night?", Instant.EPOCH);
    }

    private static EffectId effect() {
        return new EffectId(UUID.randomUUID());
    }
}
