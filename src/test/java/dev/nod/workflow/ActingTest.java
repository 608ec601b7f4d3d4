package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Outcome;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ActingTest extends FlowTest {

    @Test
    void triesAgainWhatCertainlyDidNotHappen() {
        var request = flow.anaAsks("1.1");
        flow.chat.failNext(new Outcome.NotSent("connection refused", null));

        flow.thumbsUp(request, Setting.BEN);
        flow.pass(Duration.ofSeconds(2));

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void waitsAsLongAsTheWorkspaceAsks() {
        flow.chat.failNext(new Outcome.NotSent("ratelimited", Duration.ofMinutes(7)));
        var request = flow.anaAsks("1.1");

        flow.pass(Duration.ofMinutes(6));
        assertThat(flow.chat.about(request)).isEmpty();
        flow.pass(Duration.ofMinutes(1));

        assertThat(flow.chat.about(request)).containsExactly(What.CARD, What.REFRESHED);
    }

    @Test
    void looksBeforeItPostsAgainWhatMayHaveHappened() {
        var request = flow.anaAsks("1.1");
        flow.chat.loseNextReply();

        flow.thumbsUp(request, Setting.BEN);
        flow.pass(Duration.ofMinutes(1));

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void postsWhatALookShowsToBeMissing() {
        var request = flow.anaAsks("1.1");
        flow.chat.failNext(new Outcome.Uncertain("timeout"));

        flow.thumbsUp(request, Setting.BEN);
        flow.pass(Duration.ofMinutes(1));

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void neverRepeatsBlindlyWhenNobodyCanLook() {
        var request = flow.anaAsks("1.1");
        flow.chat.loseNextReply();
        flow.chat.becomeUnreadable();

        flow.thumbsUp(request, Setting.BEN);
        for (var i = 0; i < 100; i++) {
            flow.pass(Duration.ofMinutes(6));
        }

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER).contains(What.FAILURE_REPORT);
    }

    @Test
    void tellsReviewersOfAnAnswerThatCannotBeDelivered() {
        var request = flow.anaAsks("1.1");
        flow.chat.failNext(new Outcome.Refused("is_archived"));

        flow.thumbsUp(request, Setting.BEN);

        assertThat(flow.chat.about(request)).contains(What.FAILURE_REPORT).doesNotContain(What.ANSWER);
    }

    @Test
    void tellsTheAskerWhenTheDraftCannotBeShown() {
        flow.chat.failNext(new Outcome.Refused("invalid_blocks"));

        var request = flow.anaAsks("1.1");

        assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.FAILED, What.ADMINS_TOLD);
    }

    @Test
    void goesOnAfterAStartWithoutRepeatingWhatHappened() {
        var request = flow.anaAsks("1.1");
        flow.thumbsUp(request, Setting.BEN);

        flow.restart();

        assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.CARD, What.ANSWER,
                What.REFRESHED, What.REFRESHED);
    }
}
