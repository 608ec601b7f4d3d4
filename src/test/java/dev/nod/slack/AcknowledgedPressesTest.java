package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.approval.Approval;
import dev.nod.request.MessageRef;
import dev.nod.testing.Fault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is acknowledged is decided: at the moment of the ack, and however long it takes to decide. */
class AcknowledgedPressesTest extends FaultyOfficeTest {

    private static final Pattern ENVELOPE = Pattern.compile("\"envelope_id\":\"([^\"]+)\"");

    @Test
    void isStoredWhenSlackGetsItsAck() {
        var question = faulty.ask();
        var card = faulty.card();
        var interactive = ConcurrentHashMap.<String>newKeySet();
        var atTheAck = new CopyOnWriteArrayList<Approval>();
        faulty.line.sockets().toApp(text -> {
            if (text.contains("block_actions")) {
                interactive.add(envelope(text));
            }
            return List.of(text);
        });
        faulty.line.sockets().fromApp(text -> {
            if (text.contains("envelope_id") && interactive.contains(envelope(text))) {
                atTheAck.add(approval(card));
            }
            return List.of(text);
        });

        press(card, PendingCards.APPROVE);

        assertThat(atTheAck).singleElement().isInstanceOf(Approval.Approved.class);
        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
    }

    @Test
    void isNotAcknowledgedWhileNobodyTellsWhoMayDecideAndCountsOnceWhenPressedAgain() {
        var question = faulty.ask();
        var card = faulty.card();
        faulty.line.always("users.info", new Fault.Hang());

        assertThatThrownBy(() -> press(card, PendingCards.APPROVE)).hasMessageContaining("operation_timeout");
        assertThat(approval(card)).isInstanceOf(Approval.Pending.class);
        faulty.line.mend("users.info");
        press(card, PendingCards.APPROVE);
        press(card, PendingCards.APPROVE);

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        faulty.assertNothingTwice();
    }

    @Test
    void keepsAFormThatIsNotTakenInTimeWithItsWords() {
        var question = faulty.ask();
        var card = faulty.card();
        faulty.office.form("ben", () -> press(card, PendingCards.DECLINE));
        faulty.line.always("users.info", new Fault.Hang());
        var words = Map.of(CardForms.REASON, "It is outdated", CardForms.READER, CardForms.ASKER);

        assertThatThrownBy(() -> faulty.office.chat.submit("ben", words))
                .hasMessageContaining("operation_timeout");
        assertThat(approval(card)).isInstanceOf(Approval.Pending.class);
        assertThat(faulty.office.chat.forms("ben")).hasSize(1);
        faulty.line.mend("users.info");
        assertThat(faulty.office.chat.submit("ben", words)).isEmpty();

        assertThat(faulty.outcome(question)).contains("It is outdated");
    }

    private void press(String card, String button) {
        faulty.office.chat.press("ben", faulty.office.review(), card, button);
    }

    private Approval approval(String card) {
        return faulty.office.approvals.card(new MessageRef(faulty.office.review(), card))
                .orElseThrow()
                .approval();
    }

    private static String envelope(String text) {
        var id = ENVELOPE.matcher(text);
        return id.find() ? id.group(1) : "";
    }
}
