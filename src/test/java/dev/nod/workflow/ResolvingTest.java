package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nod.action.CallOutcome;
import dev.nod.action.Outcome;
import dev.nod.action.Resolution;
import dev.nod.audit.Event;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import dev.nod.testing.FakeChat.Posted;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What admins see of a call of which nobody knows whether it was made. */
class ResolvingTest extends FlowTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void keepsTheQuestionOpenWhenTheSecondTryIsUnknownToo() {
        var request = uncertainRestart();
        flow.pass(LONG);
        flow.target.failNext(new CallOutcome.Uncertain("timeout"));
        flow.chat.failNext(new Outcome.NotSent("ratelimited", Duration.ofMinutes(1)));

        flow.resolves(request, Setting.ADA, Resolution.RUN_AGAIN);
        flow.pass(LONG);

        assertThat(messages(What.ADMINS_ASKED)).hasSize(2);
        assertThat(messages(What.ADMINS_SEE_SETTLED)).doesNotContain(messages(What.ADMINS_ASKED).getLast());

        flow.resolves(request, Setting.ADA, Resolution.DONE);
        flow.pass(LONG);

        assertThat(messages(What.ADMINS_SEE_SETTLED)).containsAll(messages(What.ADMINS_ASKED));
    }

    @Test
    void asksAgainWhenTheAdminsCouldNotBeAsked() {
        uncertainRestart();
        flow.chat.failNext(new Outcome.Refused("is_archived"));
        flow.pass(LONG);
        assertThat(messages(What.ADMINS_ASKED)).isEmpty();

        flow.pass(Duration.ofHours(1));

        assertThat(messages(What.ADMINS_ASKED)).hasSize(1);
    }

    @Test
    void closesAQuestionThatWasAnsweredBeforeItWasKnownToBeAsked() {
        var request = uncertainRestart();
        flow.chat.loseNextReply();
        flow.pass(Setting.UNDO);
        assertThat(messages(What.ADMINS_ASKED)).hasSize(1);

        flow.resolves(request, Setting.ADA, Resolution.DONE);
        flow.pass(LONG);

        assertThat(messages(What.ADMINS_SEE_SETTLED)).containsExactlyElementsOf(messages(What.ADMINS_ASKED));
    }

    @Test
    void recordsWhoseWordDidNotCountAndWhy() {
        var request = uncertainRestart();
        flow.pass(LONG);
        flow.resolves(request, Setting.BEN, Resolution.RUN_AGAIN);
        flow.people.goDown();
        flow.resolves(request, Setting.ADA, Resolution.GIVE_UP);
        flow.people.comeBack();

        flow.resolves(request, Setting.ADA, Resolution.DONE);
        flow.resolves(request, Setting.ADA, Resolution.RUN_AGAIN);

        assertThat(flow.recorded(request, Event.Kind.RESOLUTION_REFUSED))
                .extracting(Event::actor, event -> event.facts().get("resolution"),
                        event -> event.facts().get("why"))
                .containsExactly(tuple("T1/UBEN", "RUN_AGAIN", "NOT_AN_ADMIN"),
                        tuple("T1/UADA", "GIVE_UP", "UNVERIFIED"),
                        tuple("T1/UADA", "RUN_AGAIN", "ALREADY_SETTLED"));
        assertThat(flow.recorded(request, Event.Kind.RESOLVED)).hasSize(1);
    }

    private Request uncertainRestart() {
        flow.target.failNext(new CallOutcome.Uncertain("timeout"));
        var request = flow.anaWantsARestart("1.1");
        flow.thumbsUp(request, Setting.BEN);
        return request;
    }

    private List<MessageRef> messages(What what) {
        return flow.chat.posts().stream().filter(post -> post.what() == what).map(Posted::message).toList();
    }
}
