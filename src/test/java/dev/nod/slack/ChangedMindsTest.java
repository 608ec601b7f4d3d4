package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.approval.Deciders;
import dev.nod.testing.Fault;
import dev.nod.testing.FaultyLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes between a draft, the yes to it and its effect. */
class ChangedMindsTest extends FaultyOfficeTest {

    private static final Fault NO_MEMBERS = new Fault.Answer(200, "{\"ok\":true,\"users\":[]}", Map.of());

    @Override
    FaultyOffice office() {
        return FaultyOffice.patient(folder);
    }

    @Test
    void tellsTheAskerInTheEndThatADeletedDraftWasNotDecidedOn() {
        var question = faulty.ask();
        delete(faulty.card());
        faulty.office.forward(Duration.ofMinutes(61));

        assertThat(faulty.outcome(question)).contains("Nobody had the time");
        faulty.assertNothingTwice();
    }

    @Test
    void stopsWhenTheDraftIsDeletedAfterTheYes() {
        var question = faulty.ask();
        var card = faulty.card();
        faulty.approve(card);
        delete(card);
        faulty.letUndoPass();

        assertThat(faulty.outcome(question)).contains("I stopped before I did it")
                .doesNotContain(FaultyOffice.ANSWER);
        faulty.assertNothingTwice();
    }

    @Test
    void stopsWhenNodIsRemovedFromTheReviewChannelAfterTheYes() {
        var question = faulty.ask();
        faulty.approve(faulty.card());
        faulty.office.chat.member("mia", faulty.office.review(), "nod", false);
        faulty.letUndoPass();

        assertThat(faulty.outcome(question)).contains("I stopped before I did it")
                .doesNotContain(FaultyOffice.ANSWER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void waitsAgainWhenTheReactionIsTakenBack(boolean isEventLost) {
        var question = faulty.ask();
        var card = faulty.card();
        faulty.approve(card);
        if (isEventLost) {
            lose(faulty.line, "reaction_removed");
        }
        faulty.thumb(card, false);
        if (isEventLost) {
            faulty.letUndoPass();
        }
        faulty.awaitPending();
        faulty.letUndoPass();
        assertThat(faulty.outcomes(question)).isEmpty();

        faulty.line.sockets().mend();
        faulty.approve(card);
        faulty.letUndoPass();

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        faulty.assertNothingTwice();
    }

    @Test
    void waitsAgainWhenTheApproverLosesTheRightAfterTheYes() {
        faulty.close();
        faulty = FaultyOffice.patient(folder, new Deciders(Set.of(), Set.of(), Set.of("S0APPROVE1")));
        var question = faulty.ask();
        var card = faulty.card();
        faulty.approve(card);
        faulty.line.always("usergroups.users.list", NO_MEMBERS);
        faulty.letUndoPass();

        faulty.awaitPending();
        assertThat(faulty.outcomes(question)).isEmpty();
        faulty.line.mend("usergroups.users.list");
        faulty.thumb(card, false);
        faulty.approve(card);
        faulty.letUndoPass();
        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        faulty.assertNothingTwice();
    }

    @Test
    void waitsForWhoTellsWhetherTheApproverStillMay() {
        var question = faulty.ask();
        faulty.approve(faulty.card());
        faulty.line.always("users.info", Fault.status(503));
        faulty.letUndoPass();
        await().during(Duration.ofSeconds(2)).until(() -> faulty.outcomes(question).isEmpty());

        faulty.line.mend("users.info");

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        faulty.assertNothingTwice();
    }

    private void delete(String card) {
        faulty.app.call("chat.delete", Map.of("channel", faulty.office.review(), "ts", card));
    }

    /** Events of this type reach Nod no more, as if it had taken them. */
    private static void lose(FaultyLine line, String type) {
        line.sockets().toApp(text -> text.contains("\"" + type + "\"") ? List.of() : List.of(text));
    }
}
