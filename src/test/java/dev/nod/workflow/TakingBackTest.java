package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.Quorum;
import dev.nod.approval.Refusal;
import dev.nod.request.Person;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TakingBackTest extends FlowTest {

    private static final Person STRANGER = new Person("T1", "USTRANGER");
    private static final Duration LONGER_THAN_THE_WINDOW = Setting.UNDO.plusSeconds(1);

    @Test
    void doesNothingBeforeTheTimeToTakeItBackIsOver() {
        var request = flow.anaWantsARestart("1.1");

        flow.thumbsUp(request, Setting.BEN);
        flow.pass(Setting.UNDO.minusMillis(1));
        assertThat(flow.target.deliveries()).isZero();
        flow.pass(Duration.ofMillis(1));

        assertThat(flow.target.deliveries()).isEqualTo(1);
        assertThat(flow.chat.words(request, What.CALLED)).contains("services.example/web/restart");
    }

    @Test
    void aRemovedReactionStopsWhatItReleased() {
        var request = flow.anaWantsARestart("1.1");
        flow.thumbsUp(request, Setting.BEN);

        flow.takesBack(request, Setting.BEN);
        flow.pass(LONGER_THAN_THE_WINDOW);

        assertThat(flow.target.deliveries()).isZero();
        assertThat(flow.chat.words(request, What.REFRESHED)).isEqualTo("Pending");
    }

    @Test
    void whatWasTakenBackCanBeApprovedAgainOnce() {
        var request = flow.anaWantsARestart("1.1");
        flow.thumbsUp(request, Setting.BEN);
        flow.takesBack(request, Setting.BEN);

        flow.thumbsUp(request, Setting.CARA);
        flow.pass(LONGER_THAN_THE_WINDOW);

        assertThat(flow.target.deliveries()).isEqualTo(1);
    }

    @Test
    void undoStopsWhatWasReleasedByWhoeverMayDecide() {
        var request = flow.anaWantsARestart("1.1");
        flow.thumbsUp(request, Setting.BEN);

        assertThat(flow.undoes(request, STRANGER)).isInstanceOfSatisfying(Verdict.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(Refusal.NOT_AN_APPROVER));
        assertThat(flow.undoes(request, Setting.CARA)).isInstanceOf(Verdict.Decided.class);
        flow.pass(LONGER_THAN_THE_WINDOW);

        assertThat(flow.target.deliveries()).isZero();
    }

    @Test
    void whatIsDoneCannotBeTakenBack() {
        var request = flow.anaWantsARestart("1.1");
        flow.thumbsUp(request, Setting.BEN);
        flow.pass(LONGER_THAN_THE_WINDOW);

        assertThat(flow.undoes(request, Setting.BEN)).isInstanceOfSatisfying(Verdict.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(Refusal.TOO_LATE));
        flow.takesBack(request, Setting.BEN);

        assertThat(flow.target.deliveries()).isEqualTo(1);
    }

    @Test
    void aReactionThatWasRemovedUnseenStopsWhatItReleased() {
        var request = flow.anaWantsARestart("1.1");
        flow.thumbsUp(request, Setting.BEN);
        flow.chat.removeReaction(Setting.BEN, true, flow.chat.card(request));

        flow.reconcile();
        flow.pass(LONGER_THAN_THE_WINDOW);

        assertThat(flow.target.deliveries()).isZero();
    }

    @Test
    void aRemovedReactionIsNoticedAtTheLastMomentEvenWithoutAnyEvent() {
        var request = flow.anaWantsARestart("1.1");
        flow.thumbsUp(request, Setting.BEN);
        flow.chat.removeReaction(Setting.BEN, true, flow.chat.card(request));

        flow.pass(LONGER_THAN_THE_WINDOW);

        assertThat(flow.target.deliveries()).isZero();
        assertThat(flow.chat.words(request, What.REFRESHED)).isEqualTo("Pending");
    }

    @Test
    void aVoteThatIsTakenBackDoesNotCountTowardsTheQuorum() {
        flow.answerUnder(Setting.asking(Setting.policy(Duration.ZERO), new Quorum(2, true)));
        var request = flow.anaAsks("1.1");
        flow.thumbsUp(request, Setting.BEN);

        flow.takesBack(request, Setting.BEN);
        flow.thumbsUp(request, Setting.CARA);
        assertThat(flow.chat.about(request)).doesNotContain(What.ANSWER);
        flow.presses(request, Setting.BEN, true);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }
}
