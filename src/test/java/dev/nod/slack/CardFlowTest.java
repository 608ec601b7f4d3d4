package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.approval.Quorum;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardFlowTest extends CardsInUseTest {

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

    private void decline(String card, Map<String, String> values) {
        office().form("ben", () -> press("ben", card, PendingCards.DECLINE));
        assertThat(office().chat.submit("ben", values)).isEmpty();
    }
}
