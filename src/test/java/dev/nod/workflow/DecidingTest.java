package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.Approval;
import dev.nod.approval.Digest;
import dev.nod.approval.Refusal;
import dev.nod.approval.Vote;
import dev.nod.approval.Voter.Kind;
import dev.nod.draft.Drafted;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.testing.FakeChat.What;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecidingTest {

    private static final Person STRANGER = new Person("T1", "USTRANGER");

    @TempDir
    private Path folder;

    private Flow flow;

    @BeforeEach
    void open() {
        flow = new Flow(folder);
    }

    @AfterEach
    void close() {
        flow.close();
    }

    @Test
    void postsTheAnswerAfterAnApproversThumbsUp() {
        var request = flow.anaAsks("1.1");

        var verdict = flow.thumbsUp(request, Flow.BEN);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Decided.class,
                decided -> assertThat(decided.settled()).isInstanceOf(Approval.Approved.class));
        assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.CARD, What.ANSWER,
                What.REFRESHED);
    }

    @Test
    void actsOnceHoweverManyThumbsUp() {
        var request = flow.anaAsks("1.1");

        flow.thumbsUp(request, Flow.BEN);
        var second = flow.thumbsUp(request, Flow.CARA);
        flow.thumbsUp(request, Flow.BEN);

        assertThat(second).isInstanceOfSatisfying(Verdict.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(Refusal.ALREADY_SETTLED));
        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void tellsTheAskerOfADeclineAndPostsNoAnswer() {
        var request = flow.anaAsks("1.1");

        flow.thumbsDown(request, Flow.BEN);
        flow.thumbsUp(request, Flow.CARA);

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
        flow.people.set(Flow.BEN, kind);

        assertRefused(flow.thumbsUp(request, Flow.BEN), kind == Kind.BOT ? Refusal.BOT : Refusal.OUTSIDER,
                true);
        assertThat(flow.chat.about(request)).containsExactly(What.CARD);
    }

    @Test
    void refusesApproversTheirOwnQuestion() {
        var request = flow.question("1.1", Flow.BEN);
        flow.asking.receive(request);
        flow.pass(Duration.ofSeconds(1));

        assertRefused(flow.thumbsUp(request, Flow.BEN), Refusal.OWN_REQUEST, true);
    }

    @Test
    void allowsApproversTheirOwnQuestionWhereThePolicySaysSo() {
        flow.close();
        flow = new Flow(folder, true,
                (_, found) -> new Drafted.Answer(Flow.draft(found.hits().getFirst().passage())));
        var request = flow.question("1.1", Flow.BEN);
        flow.asking.receive(request);
        flow.pass(Duration.ofSeconds(1));

        assertThat(flow.thumbsUp(request, Flow.BEN)).isInstanceOf(Verdict.Decided.class);
    }

    @Test
    void refusesEverybodyWhileItCannotTellWhoTheyAre() {
        var request = flow.anaAsks("1.1");
        flow.people.goDown();

        assertRefused(flow.thumbsUp(request, Flow.BEN), Refusal.UNVERIFIED, true);
        assertThat(flow.chat.about(request)).containsExactly(What.CARD);
    }

    @Test
    void refusesAVoteOnSomethingElseThanTheCardShows() {
        var request = flow.anaAsks("1.1");

        var verdict = flow.pressApprove(request, Flow.BEN, new Digest("0".repeat(64)));

        assertRefused(verdict, Refusal.STALE, true);
        assertThat(flow.chat.about(request)).containsExactly(What.CARD);
    }

    @Test
    void countsAVoteThatCarriesTheDigestOfTheCard() {
        var request = flow.anaAsks("1.1");
        var digest = flow.approvals.digest(request.id()).orElseThrow();

        assertThat(flow.pressApprove(request, Flow.BEN, digest)).isInstanceOf(Verdict.Decided.class);
    }

    @Test
    void ignoresVotesOnMessagesThatAreNoCards() {
        flow.anaAsks("1.1");
        var elsewhere = new MessageRef("C1", "999.9");

        var verdict = flow.deciding.decide(new Vote(Flow.BEN, true, elsewhere, null, flow.clock.instant()));

        assertThat(verdict).isEqualTo(new Verdict.NotACard());
    }

    @Test
    void refusesAVoteAfterTheTimeToDecide() {
        var request = flow.anaAsks("1.1");
        flow.clock.advance(Flow.PATIENCE);

        assertRefused(flow.thumbsUp(request, Flow.BEN), Refusal.TOO_LATE, true);
        assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.CARD, What.EXPIRED,
                What.REFRESHED);
    }

    @Test
    void tellsTheAskerWhenNobodyDecidesInTime() {
        var request = flow.anaAsks("1.1");

        flow.pass(Flow.PATIENCE.minusSeconds(1));
        assertThat(flow.chat.about(request)).containsExactly(What.CARD);
        flow.pass(Duration.ofSeconds(1));

        assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.CARD, What.EXPIRED,
                What.REFRESHED);
    }

    @Test
    void countsAThumbWhoseEventNeverCame() {
        var request = flow.anaAsks("1.1");
        flow.chat.placeUnseen(new Vote(Flow.BEN, true, flow.chat.card(request), null, flow.clock.instant()));

        flow.reconcile();
        flow.reconcile();

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void explainsOnceWhyAThumbThatCameUnseenDoesNotCount() {
        var request = flow.anaAsks("1.1");
        flow.chat.placeUnseen(new Vote(STRANGER, true, flow.chat.card(request), null, flow.clock.instant()));

        flow.reconcile();
        flow.reconcile();

        assertThat(flow.chat.explanations()).containsExactly(Refusal.NOT_AN_APPROVER);
    }

    @Test
    void letsANoWinOverAYesWhenBothCameUnseen() {
        var request = flow.anaAsks("1.1");
        flow.chat.placeUnseen(new Vote(Flow.BEN, true, flow.chat.card(request), null, flow.clock.instant()));
        flow.chat
                .placeUnseen(new Vote(Flow.CARA, false, flow.chat.card(request), null, flow.clock.instant()));

        flow.reconcile();

        assertThat(flow.chat.about(request)).contains(What.DECLINED).doesNotContain(What.ANSWER);
    }

    private static void assertRefused(Verdict verdict, Refusal why, boolean isFirst) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
            assertThat(refused.isFirst()).isEqualTo(isFirst);
        });
    }
}
