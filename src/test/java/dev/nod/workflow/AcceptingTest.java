package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Outcome;
import dev.nod.approval.Approval;
import dev.nod.approval.AutoAccept;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.approval.Refusal;
import dev.nod.approval.Vote;
import dev.nod.audit.Event;
import dev.nod.request.Request;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are sent without a yes, where a workflow has a rule for that. */
class AcceptingTest extends FlowTest {

    private static final AutoAccept RULE = new AutoAccept(.95, .1);
    private static final Policy PEOPLE = Setting.policy(Setting.UNDO);
    private static final Policy BY_RULE = Setting.accepting(PEOPLE, RULE);

    @BeforeEach
    void switchItOn() {
        flow.draftWith(.97);
        flow.answerUnder(BY_RULE);
    }

    @Test
    void sendsAnAnswerWithoutAYesOnceItsCardWasThereForAWhile() {
        var request = asks(false);

        assertThat(flow.chat.about(request)).startsWith(What.CARD).doesNotContain(What.ANSWER);
        assertThat(flow.chat.words(request, What.REFRESHED)).isEqualTo("Approved READY");
        flow.pass(Setting.UNDO);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
        assertThat(flow.chat.words(request, What.REFRESHED)).isEqualTo("Approved DONE");
    }

    @Test
    void recordsThatNobodySaidYesAndByWhichRule() {
        var request = asks(false);

        assertThat(flow.recorded(request, Event.Kind.VOTED)).isEmpty();
        assertThat(flow.recorded(request, Event.Kind.APPROVED)).singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("by", "rule")
                        .containsEntry("floor", "0.95")
                        .containsEntry("odds", "0.97")
                        .containsEntry("sample", "0.1")
                        .doesNotContainKey("held_back"));
    }

    @Test
    void isOffUnlessAWorkflowSwitchesItOn() {
        flow.answerUnder(PEOPLE);

        waitsForPeople(asks(false));
    }

    @Test
    void leavesASampleToPeople() {
        waitsForPeople(asks(true));
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "DECLINED", "EDITED", "EXPIRED"})
    void recordsOfTheSampleThatItWasHeldBackForAPerson(Event.Kind end) {
        var request = asks(true);
        switch (end) {
            case APPROVED, DECLINED ->
                flow.presses(request, Setting.BEN, end == Event.Kind.APPROVED);
            case EDITED -> flow.edits(request, Setting.BEN, "Call the desk.");
            default -> flow.pass(Setting.PATIENCE);
        }

        for (var kind : List.of(Event.Kind.DRAFTED, end)) {
            assertThat(flow.recorded(request, kind)).first()
                    .satisfies(event -> assertThat(event.facts()).containsEntry("held_back", "sample")
                            .containsEntry("floor", "0.95")
                            .containsEntry("odds", "0.97")
                            .containsEntry("sample", "0.1"));
        }
    }

    @Test
    void recordsNothingOfTheKindOfWhatWaitsForPeopleAnyway() {
        flow.draftWith(.94);
        var request = asks(true);
        flow.presses(request, Setting.BEN, true);

        assertThat(flow.recorded(request, Event.Kind.DRAFTED)).singleElement()
                .satisfies(event -> assertThat(event.facts()).doesNotContainKeys("held_back", "floor"));
    }

    @Test
    void recordsThatItsRuleDoesNotAcceptAnyMoreWhatNobodyCouldSeeYet() {
        flow.chat.failNext(new Outcome.NotSent("ratelimited", Duration.ofMinutes(5)));
        var request = asks(false);
        flow.answerUnder(PEOPLE);
        flow.pass(Duration.ofMinutes(6));

        waitsForPeople(request);
        assertThat(flow.recorded(request, Event.Kind.STOPPED)).hasSize(1);
    }

    @Test
    void leavesToPeopleWhatIsNotLikelyRightEnough() {
        flow.draftWith(.94);

        waitsForPeople(asks(false));
    }

    @Test
    void acceptsNothingThatNobodyCanSee() {
        flow.chat.failNext(new Outcome.NotSent("ratelimited", Duration.ofMinutes(5)));

        var request = asks(false);
        flow.pass(Duration.ofMinutes(1));
        assertThat(flow.approvals.newest(request.id()).orElseThrow().approval())
                .isInstanceOf(Approval.Pending.class);
        flow.pass(Duration.ofMinutes(5));
        assertThat(flow.chat.about(request)).contains(What.CARD).doesNotContain(What.ANSWER);
        flow.pass(Setting.UNDO);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void whoeverMayDecideCanTakeItBackToPeopleForGood() {
        var request = asks(false);

        assertThat(flow.undoes(request, Setting.BEN)).isInstanceOf(Verdict.Decided.class);

        waitsForPeople(request);
        flow.restart();
        flow.reconcile();
        waitsForPeople(request);
        flow.thumbsUp(request, Setting.CARA);
        flow.pass(Setting.UNDO);
        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void aThumbsDownIsANo() {
        var request = asks(false);

        flow.thumbsDown(request, Setting.BEN);
        flow.pass(Duration.ofHours(1));

        assertThat(flow.chat.about(request)).contains(What.DECLINED).doesNotContain(What.ANSWER);
        assertThat(flow.recorded(request, Event.Kind.UNDONE)).hasSize(1);
    }

    @Test
    void aThumbsDownOfSomebodyWhoMayNotDecideChangesNothing() {
        var request = asks(false);

        assertThat(flow.thumbsDown(request, Setting.ANA)).isInstanceOfSatisfying(Verdict.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(Refusal.NOT_AN_APPROVER));
        flow.pass(Setting.UNDO);

        assertThat(flow.chat.about(request)).contains(What.ANSWER);
    }

    @Test
    void aThumbsDownAfterItWasSentIsTooLate() {
        var request = asks(false);
        flow.pass(Setting.UNDO);

        assertThat(flow.thumbsDown(request, Setting.BEN)).isInstanceOfSatisfying(Verdict.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(Refusal.TOO_LATE));
    }

    @Test
    void aThumbsDownOfWhichNoEventCameIsSeenRightBeforeItIsSent() {
        var request = asks(false);
        flow.chat.react(new Vote(Setting.BEN, false, flow.chat.card(request), null,
                flow.clock.instant()));

        waitsForPeople(request);
    }

    @ParameterizedTest
    @CsvSource({"off, .1", ".98, .1", ".95, 1"})
    void aRuleThatBecameNarrowerMeanwhileLeavesItToPeople(String floor, double sample) {
        var request = asks(false);

        flow.answerUnder(floor.equals("off")
                ? PEOPLE
                : Setting.accepting(PEOPLE, new AutoAccept(Double.parseDouble(floor), sample)));

        waitsForPeople(request);
        assertThat(flow.recorded(request, Event.Kind.STOPPED)).singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("why",
                        "its rule does not accept it any more"));
    }

    @Test
    void aRuleThatIsSwitchedOnLaterAcceptsNothingThatWaits() {
        flow.answerUnder(PEOPLE);
        var request = asks(false);

        flow.answerUnder(BY_RULE);
        flow.restart();

        waitsForPeople(request);
    }

    @Test
    void doesNotCountAsOneOfThePeopleThatItTakes() {
        flow.chat.failNext(new Outcome.NotSent("ratelimited", Duration.ofMinutes(5)));
        var request = asks(false);
        flow.answerUnder(Setting.asking(PEOPLE, new Quorum(2, true)));
        flow.pass(Duration.ofMinutes(6));

        flow.thumbsUp(request, Setting.BEN);

        waitsForPeople(request);
    }

    private void waitsForPeople(Request request) {
        flow.pass(Duration.ofHours(1));
        assertThat(flow.approvals.newest(request.id()).orElseThrow().approval())
                .isInstanceOfSatisfying(Approval.Pending.class,
                        pending -> assertThat(pending.rule()).isNull());
        assertThat(flow.chat.about(request)).contains(What.CARD).doesNotContain(What.ANSWER);
    }

    /** Ana asks something that is one of the sample, or is not. */
    private Request asks(boolean isSampled) {
        return IntStream.range(1, 1_000)
                .mapToObj(number -> flow.question(number + ".1", Setting.ANA))
                .filter(question -> RULE.samples(question.id()) == isSampled)
                .findFirst()
                .map(flow::receive)
                .orElseThrow();
    }
}
