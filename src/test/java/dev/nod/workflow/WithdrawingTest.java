package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.Approval;
import dev.nod.audit.Event;
import dev.nod.draft.prompt.Exchange;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Reply;
import dev.nod.request.Errand;
import dev.nod.request.MessageRef;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.testing.FakeChat.What;
import dev.nod.testing.FakeModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithdrawingTest extends FlowTest {

    private static final RequestId QUESTION = new RequestId("T1", "CHELP", "1.1");

    @Test
    void interruptsTheModelAndPostsNothing() {
        flow.writtenBy(FakeModel.by((_, _) -> {
            flow.machineNow().asking.withdraw(QUESTION, flow.clock.instant());
            assertThat(Thread.interrupted()).isTrue();
            return FakeModel.failed(Failure.CANCELLED);
        }), DailyLimits.USUAL);

        var request = flow.anaAsks("1.1");
        flow.restart();

        assertThat(flow.chat.about(request)).isEmpty();
        assertThat(flow.requests.nextClaim()).isEmpty();
    }

    @Test
    void keepsAccountOfAnInterruptedCallThatWasPaidFor() {
        var heard = new Exchange(FakeModel.NAME, "", FakeModel.USAGE, List.of());
        var model = FakeModel.by((_, _) -> {
            flow.machineNow().asking.withdraw(QUESTION, flow.clock.instant());
            return new Reply.Failed<>(Failure.CANCELLED, "Nobody wants it.", heard);
        });
        flow.writtenBy(model, new DailyLimits(new DailyLimits.Limit(100, FakeModel.USAGE.micros() - 1),
                DailyLimits.USUAL.all()));

        flow.anaAsks("1.1");
        var isInterrupted = Thread.interrupted();
        flow.anaAsks("1.2");

        assertThat(flow.events(QUESTION)).endsWith(Event.Kind.TAKEN_BACK);
        assertThat(model.prompts()).hasSize(1);
        assertThat(isInterrupted).isFalse();
    }

    @Test
    void postsNothingThoughADraftIsFinishedAllTheSame() {
        flow.writtenBy(FakeModel.by((_, _) -> {
            flow.machineNow().asking.withdraw(QUESTION, flow.clock.instant());
            assertThat(Thread.interrupted()).isTrue();
            return FakeModel.given(FakeModel.saying("Call 4400.", "Call extension 4400."));
        }), DailyLimits.USUAL);

        assertThat(flow.chat.about(flow.anaAsks("1.1"))).isEmpty();
    }

    @Test
    void stopsADraftThatWaitsForADecision() {
        var request = flow.anaAsks("1.1");

        flow.machineNow().asking.withdraw(QUESTION, flow.clock.instant());
        flow.settle();

        assertThat(flow.chat.about(request)).containsExactly(What.CARD, What.REFRESHED);
        assertThat(flow.thumbsUp(request, Setting.BEN)).isInstanceOf(Verdict.Refused.class);
        assertThat(flow.chat.about(request)).doesNotContain(What.ANSWER);
    }

    @Test
    void showsNoDraftForAQuestionThatIsGone() {
        var question = flow.question("1.1", Setting.ANA);
        flow.chat.delete(new MessageRef("CHELP", "1.1"));

        flow.receive(question);

        assertThat(flow.chat.about(question)).isEmpty();
        assertThat(flow.approvals.newest(QUESTION).orElseThrow().approval())
                .isInstanceOf(Approval.Stopped.class);
    }

    @Test
    void sendsNoAnswerToAQuestionThatIsGone() {
        flow.answerUnder(Setting.policy(Setting.UNDO));
        var request = flow.anaAsks("1.1");
        flow.thumbsUp(request, Setting.BEN);
        flow.chat.delete(new MessageRef("CHELP", "1.1"));

        flow.pass(Setting.UNDO);

        assertThat(flow.chat.about(request)).doesNotContain(What.ANSWER, What.STOPPED);
        assertThat(flow.chat.words(request, What.REFRESHED)).startsWith("Stopped");
    }

    @Test
    void makesACallThatWasApprovedThoughItsQuestionIsGone() {
        var request = flow.receive(new Request(QUESTION, Setting.ANA, new Place("CHELP", "1.1"),
                new MessageRef("CHELP", "1.1"), "restart service=web", flow.clock.instant(),
                new Errand(Setting.RESTART, Setting.WEB)));
        flow.thumbsUp(request, Setting.BEN);
        flow.chat.delete(new MessageRef("CHELP", "1.1"));

        flow.pass(Setting.UNDO);

        assertThat(flow.target.deliveries()).isEqualTo(1);
    }

    @Test
    void leavesWhatWasDecidedAsItIs() {
        var request = flow.anaAsks("1.1");
        flow.thumbsUp(request, Setting.BEN);

        flow.machineNow().asking.withdraw(QUESTION, flow.clock.instant());

        assertThat(flow.approvals.newest(QUESTION).orElseThrow().approval())
                .isInstanceOf(Approval.Approved.class);
        assertThat(flow.chat.about(request)).contains(What.ANSWER);
    }
}
