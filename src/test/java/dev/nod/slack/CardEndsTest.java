package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.action.CallOutcome;
import dev.nod.approval.Quorum;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What comes after a card was decided on, or was not. */
class CardEndsTest extends CardsInUseTest {

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
}
