package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.Quorum;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuorumTest extends FlowTest {

    private void takesTwo(boolean oneDeclineSettles) {
        flow.answerUnder(Setting.asking(Setting.policy(Duration.ZERO), new Quorum(2, oneDeclineSettles)));
    }

    @Test
    void twoDifferentPeopleHaveToSayYes() {
        takesTwo(true);
        var request = flow.anaAsks("1.1");

        flow.thumbsUp(request, Setting.BEN);
        flow.presses(request, Setting.BEN, true);
        assertThat(flow.chat.about(request)).doesNotContain(What.ANSWER);
        flow.thumbsUp(request, Setting.CARA);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void oneDeclineSettlesWhereThePolicySaysSo() {
        takesTwo(true);
        var request = flow.anaAsks("1.1");

        flow.thumbsUp(request, Setting.BEN);
        flow.presses(request, Setting.CARA, false);

        assertThat(flow.chat.about(request)).contains(What.DECLINED);
    }

    @Test
    void elseItTakesAsManyToDeclineAsToApprove() {
        takesTwo(false);
        var request = flow.anaAsks("1.1");

        flow.presses(request, Setting.CARA, false);
        assertThat(flow.chat.about(request)).doesNotContain(What.DECLINED);
        flow.presses(request, Setting.BEN, false);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.DECLINED).doesNotContain(What.ANSWER);
    }

    @Test
    void whoeverChangesTheirMindHasOneVote() {
        takesTwo(false);
        var request = flow.anaAsks("1.1");

        flow.presses(request, Setting.BEN, false);
        flow.presses(request, Setting.BEN, true);
        flow.presses(request, Setting.CARA, true);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void theVotesSoFarSurviveARestart() {
        takesTwo(true);
        var request = flow.anaAsks("1.1");
        flow.thumbsUp(request, Setting.BEN);

        flow.restart();
        flow.thumbsUp(request, Setting.CARA);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }
}
