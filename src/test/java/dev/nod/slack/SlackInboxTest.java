package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.approval.Deciders;
import dev.nod.testing.Policies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackInboxTest {

    private static final String QUESTION = "How do I reset my VPN token?";

    private @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder,
                Policies.of(new Deciders(Set.of("U0MIA00001"), Set.of("ben@example.com"), Set.of()),
                        Duration.ofHours(1)));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void answersAMentionInItsThreadAfterAThumb() {
        var question = office.chat.say("ana", office.help(), "@Nod " + QUESTION);
        var card = office.cardOf(QUESTION);
        assertThat(office.chat.replies("ana", office.help(), question)).isEmpty();

        office.chat.react("ben", office.review(), card, "+1", true);

        var answer = onlyReply("ana", office.help(), question);
        assertThat(answer.toString()).contains("Open the portal and press Reset.",
                "https://handbook.example.com/vpn#tokens", "Approved by <@" + office.chat.id("ben") + ">");
        await().untilAsserted(() -> assertThat(office.card(1).toString()).contains("*Approved* by")
                .doesNotContain("nod_approve"));
    }

    @Test
    void showsThatItHasSeenAQuestion() {
        var question = office.chat.say("ana", office.help(), "@Nod " + QUESTION);

        await().untilAsserted(
                () -> assertThat(message("ana", office.help(), question).toString()).contains("eyes"));
    }

    @Test
    void answersADirectMessageThere() {
        var direct = office.chat.directMessage("ana");
        var question = office.chat.say("ana", direct, QUESTION);
        var card = office.cardOf(QUESTION);
        assertThat(office.card(1).toString()).contains("asked in a direct message")
                .doesNotContain(direct + ">");

        office.chat.press("mia", office.review(), card, PendingCards.APPROVE);

        assertThat(onlyReply("ana", direct, question).toString()).contains("Open the portal");
    }

    @Test
    void answersACommandInTheDirectMessage() {
        var direct = office.chat.directMessage("ana");

        office.chat.command("ana", office.help(), "/nod", QUESTION);

        await().until(
                () -> office.chat.ephemerals("ana").toString().contains("in your direct message with me"));
        var card = office.cardOf(QUESTION);
        office.chat.react("ben", office.review(), card, "thumbsup", true);
        await().until(() -> office.chat.messages("ana", direct).size() == 1);
        assertThat(office.chat.messages("ana", direct).getFirst().has("thread_ts")).isFalse();
        assertThat(office.chat.messages("ben", office.help())).isEmpty();
    }

    @Test
    void passesOnWhatTheDocumentsDoNotHold() {
        var question = office.chat.say("ana", office.help(), "@Nod Who waters the plants?");

        assertThat(onlyReply("ana", office.help(), question).get("text").asText())
                .startsWith("I did not find this in our documents.");
        assertThat(office.card(1).toString()).contains("Who waters the plants?", "No draft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "+1::skin-tone-2", "thumbsup::skin-tone-6"})
    void takesEveryThumbUpForAYes(String reaction) {
        var question = office.chat.say("ana", office.help(), "@Nod " + QUESTION);

        office.chat.react("ben", office.review(), office.cardOf(QUESTION), reaction, true);

        assertThat(onlyReply("ana", office.help(), question).toString()).contains("Open the portal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "thumbsdown::skin-tone-3"})
    void takesEveryThumbDownForANo(String reaction) {
        office.chat.say("ana", office.help(), "@Nod " + QUESTION);

        office.chat.react("ben", office.review(), office.cardOf(QUESTION), reaction, true);

        await().untilAsserted(() -> assertThat(office.card(1).toString()).contains("*Declined* by"));
        await().until(() -> office.chat.ephemerals("ben").toString().contains("within two minutes"));
    }

    @Test
    void takesNoOtherReactionForAVote() {
        office.chat.say("ana", office.help(), "@Nod " + QUESTION);
        var card = office.cardOf(QUESTION);

        for (var name : List.of("eyes", "heart", "white_check_mark")) {
            office.chat.react("ben", office.review(), card, name, true);
        }
        office.chat.react("mia", office.review(), card, "-1", true);

        await().untilAsserted(() -> assertThat(office.card(1).toString()).contains("*Declined* by"));
    }

    @Test
    void tellsSomebodyWhoMayNotDecideOnceByReactionAndAtEachPress() {
        office.close();
        office = new Office(folder, Office.mayDecide("U0MIA00001"));
        office.chat.say("ana", office.help(), "@Nod " + QUESTION);
        var card = office.cardOf(QUESTION);

        office.chat.react("ben", office.review(), card, "+1", true);
        await().until(() -> notes("ben") == 1);
        office.chat.react("ben", office.review(), card, "-1", true);
        office.chat.press("ben", office.review(), card, PendingCards.APPROVE);
        await().until(() -> notes("ben") == 2);

        assertThat(office.chat.ephemerals("ben").toString()).contains("not among the people who may decide");
        assertThat(office.card(1).toString()).contains("nod_approve");
        assertThat(notes("mia")).isZero();
    }

    @Test
    void letsNobodyDecideOnTheirOwnQuestion() {
        var question = office.chat.say("mia", office.help(), "@Nod " + QUESTION);

        office.chat.react("mia", office.review(), office.cardOf(QUESTION), "+1", true);

        await().until(
                () -> office.chat.ephemerals("mia").toString().contains("asked this question yourself"));
        assertThat(office.chat.replies("mia", office.help(), question)).isEmpty();
    }

    @Test
    void saysWhoDecidedToAPressThatCameTooLateAndNothingToAReaction() {
        office.chat.say("ana", office.help(), "@Nod " + QUESTION);
        var card = office.cardOf(QUESTION);
        office.chat.react("ben", office.review(), card, "+1", true);
        await().untilAsserted(() -> assertThat(office.card(1).toString()).contains("*Approved* by"));

        office.chat.react("mia", office.review(), card, "-1", true);
        office.chat.say("ana", office.help(), "@Nod and a VPN again?");
        office.cardOf("and a VPN again?");

        assertThat(notes("mia")).isZero();
        assertThat(office.card(1).toString()).contains("*Approved* by");
    }

    @Test
    void explainsItselfInPrivate() {
        var direct = office.chat.directMessage("ana");

        office.chat.say("ana", office.help(), "@Nod");
        office.chat.say("ana", direct, "help");
        office.chat.command("ana", office.help(), "/nod", "");

        await().untilAsserted(() -> {
            assertThat(office.chat.ephemerals("ana")).hasSize(2);
            assertThat(office.chat.messages("ana", direct)).hasSize(2);
        });
        assertThat(office.chat.ephemerals("ana").toString()).contains("Ask me a question in your own words");
        assertThat(office.chat.messages("ben", office.help())).hasSize(1);
        assertThat(office.requests.nextClaim()).isEmpty();
    }

    @Test
    void isConnectedUntilClosedAndLeavesNoThreadThatHoldsTheProcess() {
        await().until(() -> office.inbox.isConnected() && office.connects.get() > 0);

        office.inbox.close();

        assertThat(office.inbox.isConnected()).isFalse();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> !thread.isDaemon()
                        && thread.getName().matches("(?i).*(slack|tyrus|grizzly).*")));
    }

    private long notes(String person) {
        return office.chat.ephemerals(person).size();
    }

    private JsonNode onlyReply(String person, String channel, String thread) {
        await().until(() -> !office.chat.replies(person, channel, thread).isEmpty());
        var replies = office.chat.replies(person, channel, thread);
        assertThat(replies).hasSize(1);
        return replies.getFirst();
    }

    private JsonNode message(String person, String channel, String ts) {
        return office.chat.messages(person, channel)
                .stream()
                .filter(message -> message.get("ts").asText().equals(ts))
                .findFirst()
                .orElseThrow();
    }
}
