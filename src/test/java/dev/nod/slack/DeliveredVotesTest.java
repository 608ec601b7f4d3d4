package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** Reactions and presses as Slack delivers them, also such as it should not. */
class DeliveredVotesTest extends DeliveredTest {

    @Test
    void countsNoReactionElsewhereAndNoneOfItsOwn() throws Exception {
        deliver(MENTION.formatted("", ""));
        var card = office.cardOf("is the VPN");
        var reaction = """
            {"type":"event_callback","team_id":"T0TRYOUT01","event":{"type":"reaction_added","user":"%s",
             "reaction":"+1","item":{"type":"%s","channel":"%s","ts":"%s"}}}""";

        deliver(reaction.formatted("U0BEN00001", "message", HELP, card));
        deliver(reaction.formatted("U0BEN00001", "file", office.review(), card));
        deliver(reaction.formatted("U0BEN00001", "message", office.review(), "1.2"));
        deliver(reaction.formatted("U0NOD00001", "message", office.review(), card));
        assertThat(office.card(1).toString()).contains("nod_approve");
        office.chat.react("ben", office.review(), card, "+1", true);

        await().untilAsserted(() -> assertThat(office.card(1).toString()).contains("*Approved* by"));
        assertThat(office.chat.ephemerals("ben")).isEmpty();
    }

    @Test
    void answersAPressOnSomethingThatIsNoCard() throws Exception {
        assertThatThrownBy(() -> deliver(press("1.2", "nonsense"))).isInstanceOf(UndecidedException.class);

        await().until(() -> office.chat.ephemerals("ben").toString().contains("nothing was decided"));
    }

    @Test
    void countsNoPressOnACardThatShowedSomethingElse() throws Exception {
        deliver(MENTION.formatted("", ""));
        var card = office.cardOf("is the VPN");

        deliver(press(card, "0".repeat(64) + " T0TRYOUT01/C0ITHELP01/1772452800.000100"));

        await().until(
                () -> office.chat.ephemerals("ben").toString().contains("does not show what would be sent"));
        assertThat(office.card(1).toString()).contains("nod_approve");
    }

    private String press(String ts, String value) {
        return """
            {"type":"block_actions","team":{"id":"T0TRYOUT01"},"user":{"id":"U0BEN00001","team_id":"T0TRYOUT01"},
             "container":{"type":"message","message_ts":"%s","channel_id":"%s"},"trigger_id":"1.2.3",
             "channel":{"id":"%2$s"},"actions":[{"type":"button","action_id":"nod_approve","value":"%s"}]}"""
                .formatted(ts, office.review(), value);
    }
}
