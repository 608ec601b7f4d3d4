package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.Quorum;
import dev.nod.approval.Refusal;
import dev.nod.audit.Event;
import dev.nod.request.Person;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Votes that could not be judged, not be read, or were given before their card was on record. */
class LookingAgainTest extends FlowTest {

    private static final Person STRANGER = new Person("T1", "USTRANGER");
    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void countsAVoteOnceItCanTellWhoGaveIt() {
        var request = flow.anaAsks("1.1");
        flow.people.goDown();
        flow.thumbsUp(request, Setting.BEN);
        flow.pass(LONG);
        assertThat(flow.chat.about(request)).doesNotContain(What.ANSWER);

        flow.people.comeBack();
        flow.pass(LONG);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void looksAgainInTheNextProcessToo() {
        var request = flow.anaAsks("1.1");
        flow.people.goDown();
        flow.thumbsUp(request, Setting.BEN);
        flow.people.comeBack();

        flow.answerUnder(Setting.policy(Duration.ZERO));
        flow.pass(LONG);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void tellsOnceItKnowsWhyAVoteDoesNotCountAndLooksNoMore() {
        var request = flow.anaAsks("1.1");
        flow.people.goDown();
        flow.thumbsUp(request, STRANGER);
        flow.people.comeBack();

        flow.pass(LONG);
        flow.pass(LONG);
        flow.pass(LONG);

        assertThat(flow.chat.explanations()).containsExactly(Refusal.NOT_AN_APPROVER);
        assertThat(flow.recorded(request, Event.Kind.VOTE_REFUSED)).map(event -> event.facts().get("why"))
                .containsExactly("UNVERIFIED", "NOT_AN_APPROVER");
    }

    @Test
    void recordsADoubtOnceHoweverOftenItLooks() {
        var request = flow.anaAsks("1.1");
        flow.people.goDown();
        flow.thumbsUp(request, Setting.BEN);

        for (var look = 0; look < 20; look++) {
            flow.pass(LONG);
        }

        assertThat(flow.recorded(request, Event.Kind.VOTE_REFUSED)).hasSize(1);
    }

    @Test
    void goesOnLookingAfterSomebodyElsesVote() {
        flow.answerUnder(Setting.asking(Setting.policy(Duration.ZERO), new Quorum(2, true)));
        var request = flow.anaAsks("1.1");
        flow.people.goDown();
        flow.thumbsUp(request, Setting.BEN);
        flow.people.comeBack();
        flow.presses(request, Setting.CARA, true);

        flow.pass(LONG);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void forgetsAVoteThatWasTakenBackMeanwhile() {
        var request = flow.anaAsks("1.1");
        flow.people.goDown();
        flow.thumbsUp(request, Setting.BEN);
        flow.takesBack(request, Setting.BEN);
        flow.people.comeBack();

        flow.pass(LONG);

        assertThat(flow.chat.about(request)).containsExactly(What.CARD);
    }

    @Test
    void tellsWhoVotedBeforeTheCardWasOnRecordTheSameAsWhoVotedAfterThat() {
        flow.chat.loseNextReply();
        var request = flow.anaAsks("1.1");

        assertThat(flow.thumbsUp(request, STRANGER)).isEqualTo(new Verdict.NotACard());
        assertThat(flow.thumbsDown(request, Setting.BEN)).isEqualTo(new Verdict.NotACard());
        assertThat(flow.chat.explanations()).isEmpty();
        flow.pass(LONG);

        assertThat(flow.chat.askedWhy()).containsExactly(Setting.BEN);
        assertThat(flow.chat.explanations()).isEmpty();
        assertThat(flow.chat.about(request)).contains(What.DECLINED).doesNotContain(What.ANSWER);
        assertThat(flow.recorded(request, Event.Kind.VOTE_REFUSED)).hasSize(1);
    }

    @Test
    void explainsARefusalToWhoVotedBeforeTheCardWasOnRecord() {
        flow.chat.loseNextReply();
        flow.chat.hideReactions(true);
        var request = flow.anaAsks("1.1");

        assertThat(flow.thumbsUp(request, STRANGER)).isEqualTo(new Verdict.NotACard());
        flow.pass(LONG);
        assertThat(flow.chat.explanations()).isEmpty();
        flow.chat.hideReactions(false);
        flow.pass(LONG);
        flow.reconcile();

        assertThat(flow.chat.explanations()).containsExactly(Refusal.NOT_AN_APPROVER);
    }

    @Test
    void readsTheVotesOnACardOnceItCan() {
        flow.chat.hideReactions(true);
        var request = flow.anaAsks("1.1");
        flow.reconcile();
        flow.chat.react(flow.up(request, Setting.BEN));
        flow.pass(LONG);
        assertThat(flow.chat.about(request)).containsExactly(What.CARD);

        flow.chat.hideReactions(false);
        flow.pass(LONG);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }
}
