package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.Approval;
import dev.nod.approval.Digest;
import dev.nod.approval.Reason;
import dev.nod.approval.Refusal;
import dev.nod.approval.SelfApproval;
import dev.nod.approval.Vote;
import dev.nod.approval.Voter.Kind;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Request;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecidingTest extends FlowTest {

    private static final Person STRANGER = new Person("T1", "USTRANGER");

    @Test
    void postsTheAnswerAfterAnApproversThumbsUp() {
        var request = flow.anaAsks("1.1");

        var verdict = flow.thumbsUp(request, Setting.BEN);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Decided.class,
                decided -> assertThat(decided.approval()).isInstanceOf(Approval.Approved.class));
        assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.CARD, What.ANSWER,
                What.REFRESHED, What.REFRESHED);
    }

    @Test
    void actsOnceHoweverManyThumbsUp() {
        var request = flow.anaAsks("1.1");

        flow.thumbsUp(request, Setting.BEN);
        var second = flow.thumbsUp(request, Setting.CARA);
        flow.thumbsUp(request, Setting.BEN);

        assertThat(second).isInstanceOfSatisfying(Verdict.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(Refusal.ALREADY_SETTLED));
        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void tellsTheAskerOfADeclineAndPostsNoAnswer() {
        var request = flow.anaAsks("1.1");

        flow.thumbsDown(request, Setting.BEN);
        flow.thumbsUp(request, Setting.CARA);
        flow.pass(Consequences.TIME_FOR_A_REASON);

        assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.CARD, What.DECLINED,
                What.REFRESHED);
    }

    @Test
    void refusesWhoeverIsNoApproverAndRemembersHavingSaidSo() {
        var request = flow.anaAsks("1.1");

        var first = flow.thumbsUp(request, STRANGER);
        var again = flow.thumbsUp(request, STRANGER);

        assertRefused(first, Refusal.NOT_AN_APPROVER, true);
        assertRefused(again, Refusal.NOT_AN_APPROVER, false);
        assertThat(flow.chat.about(request)).containsExactly(What.CARD);
    }

    @ParameterizedTest
    @EnumSource(names = "MEMBER", mode = EnumSource.Mode.EXCLUDE)
    void refusesEveryAccountThatIsNoMembersEvenOnTheList(Kind kind) {
        var request = flow.anaAsks("1.1");
        flow.people.set(Setting.BEN, kind);

        assertRefused(flow.thumbsUp(request, Setting.BEN), kind == Kind.BOT ? Refusal.BOT : Refusal.OUTSIDER,
                true);
        assertThat(flow.chat.about(request)).containsExactly(What.CARD);
    }

    @Test
    void refusesApproversTheirOwnQuestion() {
        var request = flow.question("1.1", Setting.BEN);
        flow.machineNow().asking.receive(request);
        flow.pass(Duration.ofSeconds(1));

        assertRefused(flow.thumbsUp(request, Setting.BEN), Refusal.OWN_REQUEST, true);
    }

    @Test
    void allowsApproversTheirOwnQuestionWhereThePolicySaysSo() {
        flow.answerUnder(Setting.allowing(Setting.policy(Duration.ZERO), new SelfApproval(true, false)));
        var request = flow.question("1.1", Setting.BEN);
        flow.machineNow().asking.receive(request);
        flow.pass(Duration.ofSeconds(1));

        assertThat(flow.thumbsUp(request, Setting.BEN)).isInstanceOf(Verdict.Decided.class);
    }

    @Test
    void refusesEverybodyWhileItCannotTellWhoTheyAre() {
        var request = flow.anaAsks("1.1");
        flow.people.goDown();

        assertRefused(flow.thumbsUp(request, Setting.BEN), Refusal.UNVERIFIED, true);
        assertThat(flow.chat.about(request)).containsExactly(What.CARD);
    }

    @Test
    void refusesAVoteOnSomethingElseThanTheCardShows() {
        var request = flow.anaAsks("1.1");

        var verdict = flow
                .vote(new Vote(Setting.BEN, true, flow.chat.card(request), new Digest("0".repeat(64)),
                        flow.clock.instant()));

        assertRefused(verdict, Refusal.STALE, true);
        assertThat(flow.chat.about(request)).containsExactly(What.CARD);
    }

    @Test
    void countsAVoteThatCarriesTheDigestOfTheCard() {
        var request = flow.anaAsks("1.1");

        assertThat(flow.presses(request, Setting.BEN, true)).isInstanceOf(Verdict.Decided.class);
    }

    @Test
    void takesOnceMoreTheSameNoFromWhoWasNotToldInTimeThatItWasTaken() {
        var request = flow.anaAsks("1.1");

        var first = declines(request, "It is out of date.");
        var again = declines(request, "It is out of date.");
        var other = declines(request, "It is wrong.");

        assertThat(again).isEqualTo(first).isInstanceOf(Verdict.Decided.class);
        assertRefused(other, Refusal.ALREADY_SETTLED, true);
        assertThat(flow.chat.words(request, What.DECLINED)).isEqualTo("It is out of date.");
    }

    private Verdict declines(Request request, String why) {
        return flow.vote(new Vote(Setting.BEN, false, flow.chat.card(request), flow.digest(request),
                flow.clock.instant(), new Reason(why, true)));
    }

    @Test
    void ignoresVotesOnMessagesThatAreNoCards() {
        flow.anaAsks("1.1");
        var elsewhere = new MessageRef("C1", "999.9");

        var verdict = flow.machineNow().deciding
                .decide(new Vote(Setting.BEN, true, elsewhere, null, flow.clock.instant()));

        assertThat(verdict).isEqualTo(new Verdict.NotACard());
    }

    @Test
    void refusesAVoteAfterTheTimeToDecide() {
        var request = flow.anaAsks("1.1");
        flow.clock.advance(Setting.PATIENCE);

        assertRefused(flow.thumbsUp(request, Setting.BEN), Refusal.TOO_LATE, true);
        assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.CARD, What.EXPIRED,
                What.REFRESHED);
    }

    @Test
    void tellsTheAskerWhenNobodyDecidesInTime() {
        var request = flow.anaAsks("1.1");

        flow.pass(Setting.PATIENCE.minusSeconds(1));
        assertThat(flow.chat.about(request)).containsExactly(What.CARD);
        flow.pass(Duration.ofSeconds(1));

        assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.CARD, What.EXPIRED,
                What.REFRESHED);
    }

    @Test
    void countsAThumbWhoseEventNeverCame() {
        var request = flow.anaAsks("1.1");
        flow.chat.react(new Vote(Setting.BEN, true, flow.chat.card(request), null, flow.clock.instant()));

        flow.reconcile();
        flow.reconcile();

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void explainsOnceWhyAThumbThatCameUnseenDoesNotCount() {
        var request = flow.anaAsks("1.1");
        flow.chat.react(new Vote(STRANGER, true, flow.chat.card(request), null, flow.clock.instant()));

        flow.reconcile();
        flow.reconcile();

        assertThat(flow.chat.explanations()).containsExactly(Refusal.NOT_AN_APPROVER);
    }

    @Test
    void letsANoWinOverAYesWhenBothCameUnseen() {
        var request = flow.anaAsks("1.1");
        flow.chat.react(new Vote(Setting.BEN, true, flow.chat.card(request), null, flow.clock.instant()));
        flow.chat
                .react(new Vote(Setting.CARA, false, flow.chat.card(request), null, flow.clock.instant()));

        flow.reconcile();
        flow.pass(Consequences.TIME_FOR_A_REASON);

        assertThat(flow.chat.about(request)).contains(What.DECLINED).doesNotContain(What.ANSWER);
    }

    private static void assertRefused(Verdict verdict, Refusal why, boolean isFirst) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
            assertThat(refused.isFirst()).isEqualTo(isFirst);
        });
    }
}
