package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nod.approval.Refusal;
import dev.nod.audit.Event;
import dev.nod.request.Person;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimingTest extends FlowTest {

    private static final Person STRANGER = new Person("T1", "USTRANGER");

    private void speaksUp() {
        flow.answerUnder(Setting.speakingUp(Setting.policy(Duration.ZERO)));
    }

    @Test
    void remindsThenWarnsThenExpires() {
        speaksUp();
        var request = flow.anaAsks("1.1");

        flow.pass(Duration.ofHours(4));
        assertThat(flow.chat.about(request)).containsExactly(What.CARD, What.REMINDER);
        flow.pass(Duration.ofHours(19));
        assertThat(flow.chat.about(request)).containsExactly(What.CARD, What.REMINDER, What.WARNING);
        flow.pass(Duration.ofHours(1));

        assertThat(flow.chat.about(request)).contains(What.EXPIRED).doesNotContain(What.ANSWER);
    }

    @Test
    void keepsQuietAboutWhatIsDecided() {
        speaksUp();
        var request = flow.anaAsks("1.1");
        flow.thumbsUp(request, Setting.BEN);

        flow.pass(Setting.PATIENCE);

        assertThat(flow.chat.about(request)).doesNotContain(What.REMINDER, What.WARNING, What.EXPIRED);
    }

    @Test
    void doesNotRemindOfWhatExpiredWhileItWasAway() {
        speaksUp();
        var request = flow.anaAsks("1.1");

        flow.clock.advance(Setting.PATIENCE);
        flow.restart();

        assertThat(flow.chat.about(request)).contains(What.EXPIRED)
                .doesNotContain(What.REMINDER, What.WARNING);
    }

    @Test
    void whatWasTakenBackStillExpires() {
        var request = flow.anaWantsARestart("1.1");
        flow.thumbsUp(request, Setting.BEN);
        flow.takesBack(request, Setting.BEN);

        flow.pass(Setting.PATIENCE);

        assertThat(flow.chat.about(request)).contains(What.EXPIRED);
    }

    @Test
    void whoAskedAsksAgainWithOnePressAndGetsANewDraft() {
        var request = flow.anaAsks("1.1");
        flow.pass(Setting.PATIENCE);

        assertThat(flow.asksAgain(request, Setting.ANA)).isInstanceOf(Verdict.Decided.class);
        assertThat(flow.asksAgain(request, Setting.ANA)).isInstanceOf(Verdict.Refused.class);
        assertThat(flow.chat.cards(request)).hasSize(2);
        flow.thumbsUp(request, Setting.BEN);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void strangersDoNotAskAgainForOthers() {
        var request = flow.anaAsks("1.1");
        flow.pass(Setting.PATIENCE);

        assertThat(flow.asksAgain(request, STRANGER)).isInstanceOfSatisfying(Verdict.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(Refusal.NOT_AN_APPROVER));
    }

    @Test
    void recordsWhoWantedToAskAgainAndWhyItWasNotDone() {
        var request = flow.anaAsks("1.1");
        flow.asksAgain(request, Setting.ANA);
        flow.pass(Setting.PATIENCE);
        flow.asksAgain(request, STRANGER);
        flow.people.goDown();
        flow.asksAgain(request, Setting.BEN);
        flow.people.comeBack();

        flow.asksAgain(request, Setting.BEN);
        flow.asksAgain(request, Setting.BEN);

        assertThat(flow.recorded(request, Event.Kind.ASKING_AGAIN_REFUSED))
                .extracting(Event::actor, event -> event.facts().get("why"))
                .containsExactly(tuple("T1/UANA", "ALREADY_SETTLED"),
                        tuple("T1/USTRANGER", "NOT_AN_APPROVER"), tuple("T1/UBEN", "UNVERIFIED"),
                        tuple("T1/UBEN", "ALREADY_SETTLED"));
        assertThat(flow.recorded(request, Event.Kind.ASKED_AGAIN)).hasSize(1);
    }

    @Test
    void passesOnWhyADraftWasDeclinedIfItIsToldInTime() {
        var request = flow.anaAsks("1.1");
        flow.thumbsDown(request, Setting.BEN);
        flow.chat.tellWhy(flow.chat.card(request), "The number has changed.");

        flow.pass(Consequences.TIME_FOR_A_REASON);

        assertThat(flow.chat.words(request, What.DECLINED)).isEqualTo("The number has changed.");
    }
}
