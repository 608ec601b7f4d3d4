package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.CallOutcome;
import dev.nod.action.Doubt;
import dev.nod.action.Evidence;
import dev.nod.action.Pointer;
import dev.nod.action.Repeat;
import dev.nod.action.Resolution;
import dev.nod.approval.Voter.Kind;
import dev.nod.request.Request;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleasingTest extends FlowTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private Request approvedRestart() {
        var request = flow.anaWantsARestart("1.1");
        flow.thumbsUp(request, Setting.BEN);
        return request;
    }

    @Test
    void tellsWhatCameOfACall() {
        var request = approvedRestart();

        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isEqualTo(1);
        assertThat(flow.chat.about(request)).containsOnlyOnce(What.CALLED).doesNotContain(What.ANSWER);
        assertThat(flow.chat.words(request, What.REFRESHED)).isEqualTo("Approved DONE");
    }

    @Test
    void triesAgainWhatCertainlyDidNotHappen() {
        flow.target.failNext(new CallOutcome.NotSent("connection refused", null));
        approvedRestart();

        flow.pass(LONG);
        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isEqualTo(1);
    }

    @Test
    void tellsEverybodyWhenACallIsRefused() {
        flow.target.failNext(new CallOutcome.Refused("404: no such service"));
        var request = approvedRestart();

        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isZero();
        assertThat(flow.chat.about(request)).contains(What.CALL_FAILED, What.ADMINS_TOLD);
        assertThat(flow.chat.words(request, What.REFRESHED)).isEqualTo("Approved FAILED");
    }

    @Test
    void asksAPersonAboutACallThatMayHaveHappenedAndMustNotHappenTwice() {
        flow.target.loseNextReply();
        var request = approvedRestart();

        flow.pass(LONG);
        flow.restart();
        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isEqualTo(1);
        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ADMINS_ASKED)
                .contains(What.CALL_UNCERTAIN);
    }

    @Test
    void repeatsACallWithTheSameKeyWhereTheReceiverKnowsIt() {
        flow.repeatBy(new Repeat.Keyed("Idempotency-Key"));
        flow.target.failNext(new CallOutcome.Uncertain("timeout"));
        var request = approvedRestart();

        flow.pass(LONG);
        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isEqualTo(1);
        assertThat(flow.chat.about(request)).contains(What.CALLED).doesNotContain(What.ADMINS_ASKED);
    }

    @Test
    void looksBeforeItRepeatsACallWhereItCan() {
        flow.repeatBy(
                new Repeat.Lookup("https://services.example/restarts", new Evidence.Listed(new Pointer(""))));
        flow.target.loseNextReply();
        var request = approvedRestart();

        flow.pass(LONG);
        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isEqualTo(1);
        assertThat(flow.chat.words(request, What.CALLED)).startsWith("found");
    }

    @ParameterizedTest
    @EnumSource(Resolution.class)
    void followsTheWordOfAnAdminOnce(Resolution resolution) {
        flow.target.failNext(new CallOutcome.Uncertain("timeout"));
        var request = approvedRestart();
        flow.pass(LONG);

        assertThat(flow.resolves(request, Setting.BEN, resolution)).isEqualTo(Resolving.Result.NOT_AN_ADMIN);
        assertThat(flow.resolves(request, Setting.ADA, resolution)).isEqualTo(Resolving.Result.SETTLED);
        assertThat(flow.resolves(request, Setting.ADA, resolution))
                .isEqualTo(Resolving.Result.ALREADY_SETTLED);
        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isEqualTo(resolution == Resolution.RUN_AGAIN ? 1 : 0);
        assertThat(flow.chat.about(request)).contains(What.ADMINS_SEE_SETTLED,
                resolution == Resolution.GIVE_UP ? What.CALL_FAILED : What.CALLED);
    }

    @Test
    void takesNoWordOnAnEarlierTry() {
        flow.target.failNext(new CallOutcome.Uncertain("timeout"));
        flow.target.failNext(new CallOutcome.Uncertain("timeout"));
        var call = flow.call(approvedAndParked());
        var first = new Doubt(call, 1);

        assertThat(ada(first)).isEqualTo(Resolving.Result.SETTLED);
        flow.pass(LONG);
        assertThat(ada(first)).isEqualTo(Resolving.Result.ALREADY_SETTLED);
        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isZero();
        assertThat(ada(new Doubt(call, 2))).isEqualTo(Resolving.Result.SETTLED);
        flow.pass(LONG);
        assertThat(flow.target.deliveries()).isEqualTo(1);
    }

    private Request approvedAndParked() {
        var request = approvedRestart();
        flow.pass(LONG);
        return request;
    }

    private Resolving.Result ada(Doubt doubt) {
        return flow.machineNow().resolving.resolve(Setting.ADA, doubt, Resolution.RUN_AGAIN);
    }

    @Test
    void doesNothingForAnApproverWhoLostTheRightMeanwhile() {
        var request = approvedRestart();
        flow.people.set(Setting.BEN, Kind.DEACTIVATED);

        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isZero();
        assertThat(flow.chat.words(request, What.REFRESHED)).isEqualTo("Pending");
    }

    @Test
    void waitsUntilItCanTellWhetherTheApproverStillMay() {
        approvedRestart();
        flow.people.goDown();
        flow.pass(LONG);
        assertThat(flow.target.deliveries()).isZero();

        flow.people.comeBack();
        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isEqualTo(1);
    }

    @Test
    void doesNothingOnceTheCardIsGone() {
        var request = approvedRestart();
        flow.chat.delete(flow.chat.card(request));

        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isZero();
        assertThat(flow.chat.words(request, What.STOPPED)).contains("gone");
    }

    @Test
    void postsNothingWhoseSourcesHaveBecomeSecret() {
        flow.answerUnder(Setting.policy(Setting.UNDO));
        var request = flow.anaAsks("1.1");
        flow.thumbsUp(request, Setting.BEN);
        flow.hidden.add(Machine.PASSAGE.id());

        for (var look = 0; look < 4; look++) {
            flow.pass(LONG);
        }

        assertThat(flow.chat.about(request)).contains(What.STOPPED).doesNotContain(What.ANSWER);
    }

    @Test
    void postsWhatSeemedSecretOnlyWhileNobodyToldWhoMayReadIt() {
        flow.answerUnder(Setting.policy(Setting.UNDO));
        var request = flow.anaAsks("1.1");
        flow.thumbsUp(request, Setting.BEN);
        flow.hidden.add(Machine.PASSAGE.id());
        flow.pass(LONG);
        assertThat(flow.chat.about(request)).doesNotContain(What.ANSWER, What.STOPPED);

        flow.hidden.clear();
        flow.pass(LONG);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void doesNothingOnceTheActionWasChanged() {
        var request = approvedRestart();
        flow.repeatBy(new Repeat.Idempotent());

        flow.pass(LONG);

        assertThat(flow.target.deliveries()).isZero();
        assertThat(flow.chat.words(request, What.STOPPED)).contains("action was changed");
    }

    @Test
    void doesNothingLongAfterItsTime() {
        var request = approvedRestart();

        flow.clock.advance(Duration.ofDays(3));
        flow.restart();

        assertThat(flow.target.deliveries()).isZero();
        assertThat(flow.chat.about(request)).contains(What.STOPPED);
    }
}
