package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.action.CallOutcome;
import dev.nod.approval.Deciders;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.SelfApproval;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardFlowTest {

    private static final String QUESTION = "How do I reset my VPN token?";
    private static final ReviewPlace CHANNEL = new ReviewPlace.Channel("nod-approvals");

    private @TempDir Path folder;
    private @Nullable Office open;

    @AfterEach
    void close() {
        office().close();
    }

    @Test
    void putsAnEditedDraftOnANewCardAndCountsNothingOnTheOldOne() {
        open(Quorum.ONE, Duration.ZERO, Duration.ofHours(1));
        var question = ask();
        var old = office().cardOf(QUESTION);

        var form = office().form("ben", () -> press("ben", old, PendingCards.EDIT));
        assertThat(form.toString()).contains("Open the portal and press Reset.");
        assertThat(office().chat.submit("ben", Map.of(CardForms.TEXT, "Ask the *desk*."))).isEmpty();

        var edited = office().card(2);
        assertThat(edited.toString()).contains("Ask the *desk*.", "Edited by <@U0BEN00001>",
                "https://handbook.example.com/vpn#tokens");
        await().untilAsserted(
                () -> assertThat(card(old).toString()).contains("see the newer draft", "pencil2",
                        edited.get("ts").asText()));
        react("mia", old, "+1");
        await().until(() -> whispers("mia").contains("there is a newer card"));
        react("ben", edited.get("ts").asText(), "+1");
        await().until(() -> whispers("ben").contains("you edited this draft yourself"));
        react("mia", edited.get("ts").asText(), "+1");
        assertThat(onlyReply(question).toString()).contains("Ask the *desk*.", "Approved by <@U0MIA00001>",
                "edited by <@U0BEN00001>");
    }

    @Test
    void keepsTheWordsOfAnEditThatCameTooLate() {
        open(Quorum.ONE, Duration.ZERO, Duration.ofHours(1));
        ask();
        var card = office().cardOf(QUESTION);
        office().form("ben", () -> press("ben", card, PendingCards.EDIT));
        react("mia", card, "+1");
        await().untilAsserted(() -> assertThat(card(card).toString()).contains("*Approved* by"));

        var errors = office().chat.submit("ben", Map.of(CardForms.TEXT, "Ask the desk."));

        assertThat(errors.get(CardForms.TEXT)).isEqualTo(
                "Your change is not saved: somebody approved this draft before.");
        assertThat(office().chat.forms("ben")).hasSize(1);
    }

    @Test
    void showsHowADraftCameAboutToWhoWantsToKnow() {
        open(Quorum.ONE, Duration.ZERO, Duration.ofHours(1));
        ask();
        var card = office().cardOf(QUESTION);

        var page = office().form("ben", () -> press("ben", card, PendingCards.DETAILS));

        assertThat(page.toString()).contains("Made of quotes", "*retrieve*", "1 passage", "*check*");
    }

    @Test
    void opensNoFormForWhoMayNotDecide() {
        open(Quorum.ONE, Duration.ZERO, Duration.ofHours(1));
        office().chat.member("ben", office().review(), "eli", true);
        ask();
        var card = office().cardOf(QUESTION);

        press("eli", card, PendingCards.EDIT);
        press("eli", card, PendingCards.DECLINE);

        await().until(() -> office().chat.ephemerals("eli").size() == 2);
        assertThat(whispers("eli")).contains("Your change is not saved: you are not among",
                "Your vote does not count: you are not among");
        assertThat(office().chat.forms("eli")).isEmpty();
    }

    @Test
    void tellsTheAskerWhyOnlyIfTheDeclinerWantsThat() {
        open(Quorum.ONE, Duration.ZERO, Duration.ofHours(1));
        var first = ask();
        decline(office().cardOf(QUESTION),
                Map.of(CardForms.REASON, "It is outdated", CardForms.READER, "asker"));
        assertThat(onlyReply(first).toString()).contains("decided not to send it", "> It is outdated");

        var second = office().chat.say("ana", office().help(), "@Nod And a VPN again?");
        decline(office().cardOf("And a VPN again?"),
                Map.of(CardForms.REASON, "She asks every week", CardForms.READER, "reviewers"));
        assertThat(onlyReply(second).toString()).contains("decided not to send it")
                .doesNotContain("every week");
        await().untilAsserted(() -> assertThat(card(office().cardOf("And a VPN again?")).toString())
                .contains("> She asks every week", "for reviewers only", "\"name\":\"x\""));
    }

    @Test
    void readsTheReasonOfAReactionInTheThreadOfItsCard() {
        open(Quorum.ONE, Duration.ZERO, Duration.ofHours(1));
        ask();
        var card = office().cardOf(QUESTION);
        office().chat.reply("ben", office().review(), card, "What does she want?");
        var since = Clock.systemUTC().instant();
        office().chat.reply("mia", office().review(), card, "No idea");
        office().chat.reply("ben", office().review(), card, "It is <outdated>");

        var reason = office().desk.reason(new MessageRef(office().review(), card),
                new Person(office().session.team(), "U0BEN00001"), since);

        assertThat(reason).contains("It is <outdated>");
    }

    @Test
    void takesAnApprovalBackByButtonOrByTakingTheReactionAway() {
        open(Quorum.ONE, Duration.ofMinutes(5), Duration.ofHours(1));
        var question = ask();
        var card = office().cardOf(QUESTION);

        react("ben", card, "+1");
        await().untilAsserted(
                () -> assertThat(card(card).toString()).contains("It acts at", "white_check_mark"));
        press("mia", card, Cards.UNDO);
        await().untilAsserted(() -> assertThat(card(card).toString()).contains("nod_approve")
                .doesNotContain("white_check_mark"));
        press("mia", card, PendingCards.APPROVE);
        await().untilAsserted(
                () -> assertThat(card(card).toString()).contains("*Approved* by <@U0MIA00001>"));
        press("mia", card, Cards.UNDO);
        await().untilAsserted(() -> assertThat(card(card).toString()).contains("nod_approve"));
        office().chat.react("ben", office().review(), card, "+1", false);
        react("ben", card, "thumbsup");
        await().untilAsserted(
                () -> assertThat(card(card).toString()).contains("*Approved* by <@U0BEN00001>"));
        office().chat.react("ben", office().review(), card, "thumbsup", false);

        await().untilAsserted(() -> assertThat(card(card).toString()).contains("nod_approve"));
        assertThat(office().chat.replies("ana", office().help(), question)).isEmpty();
    }

    @Test
    void saysThatItIsTooLateToTakeBackWhatIsDone() {
        open(Quorum.ONE, Duration.ZERO, Duration.ofHours(1));
        var question = ask();
        var card = office().cardOf(QUESTION);
        react("ben", card, "+1");
        onlyReply(question);

        office().chat.react("ben", office().review(), card, "+1", false);

        await().until(() -> whispers("ben").contains("This cannot be taken back: what was approved is done"));
    }

    @Test
    void asksAgainWhatExpiredAtOnePress() {
        open(Quorum.ONE, Duration.ZERO, Duration.ofSeconds(2));
        var question = ask();
        var notice = onlyReply(question);
        assertThat(notice.toString()).contains("Nobody had the time", "nod_again");
        await().untilAsserted(
                () -> assertThat(office().card(1).toString()).contains("*Expired*", "nod_again"));

        office().chat.press("ana", office().help(), notice.get("ts").asText(), Cards.AGAIN);

        await().until(() -> whispers("ana").contains("I draft it once more"));
        assertThat(office().card(2).toString()).contains(QUESTION);
        await().untilAsserted(() -> assertThat(office().card(1).toString()).contains("asked again"));
        office().chat.press("ana", office().help(), notice.get("ts").asText(), Cards.AGAIN);
        await().until(() -> office().chat.ephemerals("ana").size() == 2);
    }

    @Test
    void waitsForAsManyAsItTakes() {
        open(new Quorum(2, true), Duration.ZERO, Duration.ofHours(1));
        var question = ask();
        var card = office().cardOf(QUESTION);

        react("ben", card, "+1");
        await().untilAsserted(() -> assertThat(card(card).toString())
                .contains("*1 of 2 approvals*: <@U0BEN00001>", "nod_approve"));
        press("ben", card, PendingCards.APPROVE);
        press("mia", card, PendingCards.APPROVE);

        assertThat(onlyReply(question).toString()).contains("Approved by <@U0BEN00001> and <@U0MIA00001>");
    }

    @Test
    void letsOnlyAdminsSettleWhatMayHaveHappened() {
        open(Quorum.ONE, Duration.ZERO, Duration.ofHours(1));
        office().target.failNext(new CallOutcome.Uncertain("connection reset"));
        office().chat.command("ana", office().help(), "/nod", "restart service=web env=staging");
        press("ben", office().cardOf("service=web"), PendingCards.APPROVE);
        var admins = office().chat.channel("mia", "nod-admins");
        await().until(() -> !office().chat.messages("mia", admins).isEmpty());
        var parked = office().chat.messages("mia", admins).getFirst();
        assertThat(parked.toString()).contains("Nod cannot tell whether this happened", "connection reset",
                "POST https://ops.example/web/restart", ParkedCards.DONE, ParkedCards.GIVE_UP);
        await().untilAsserted(
                () -> assertThat(office().card(1).toString()).contains("may have happened or not"));

        office().chat.member("mia", admins, "ben", true);
        office().chat.press("ben", admins, parked.get("ts").asText(), ParkedCards.RUN_AGAIN);
        await().until(() -> whispers("ben").contains("only the configured admins"));
        assertThat(office().target.deliveries()).isZero();
        office().chat.press("mia", admins, parked.get("ts").asText(), ParkedCards.RUN_AGAIN);

        await().untilAsserted(() -> assertThat(office().card(1).toString()).contains("*Done*: done: https",
                "https://ops.example/web"));
        assertThat(office().target.deliveries()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(office().chat.messages("mia", admins).getFirst().toString())
                .contains("*Run again*")
                .doesNotContain(ParkedCards.RUN_AGAIN));
    }

    private void open(Quorum quorum, Duration undo, Duration patience) {
        var deciders = new Deciders(Set.of("U0BEN00001", "U0MIA00001"), Set.of(), Set.of());
        open = new Office(folder,
                new Policy(deciders, quorum, SelfApproval.NONE, Patience.of(patience), undo, CHANNEL));
    }

    private Office office() {
        if (open == null) {
            throw new AssertionError("the office is closed");
        }
        return open;
    }

    private String ask() {
        return office().chat.say("ana", office().help(), "@Nod " + QUESTION);
    }

    private void decline(String card, Map<String, String> values) {
        office().form("ben", () -> press("ben", card, PendingCards.DECLINE));
        assertThat(office().chat.submit("ben", values)).isEmpty();
    }

    private void press(String person, String card, String button) {
        office().chat.press(person, office().review(), card, button);
    }

    private void react(String person, String card, String name) {
        office().chat.react(person, office().review(), card, name, true);
    }

    private String whispers(String person) {
        return office().chat.ephemerals(person).toString();
    }

    private JsonNode card(String ts) {
        return office().chat.messages("ben", office().review())
                .stream()
                .filter(message -> message.get("ts").asText().equals(ts))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode onlyReply(String question) {
        await().until(() -> !replies(question).isEmpty());
        assertThat(replies(question)).hasSize(1);
        return replies(question).getFirst();
    }

    private List<JsonNode> replies(String question) {
        return office().chat.replies("ana", office().help(), question);
    }
}
