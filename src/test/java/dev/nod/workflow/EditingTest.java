package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.Quorum;
import dev.nod.approval.Refusal;
import dev.nod.approval.SelfApproval;
import dev.nod.approval.Vote;
import dev.nod.request.Person;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EditingTest extends FlowTest {

    private static final Person STRANGER = new Person("T1", "USTRANGER");

    @Test
    void anEditIsShownOnACardOfItsOwnAndSentOnceSomebodyElseApprovesIt() {
        var request = flow.anaAsks("1.1");

        flow.edits(request, Setting.BEN, "Ask Cara.");
        assertThat(flow.chat.cards(request)).hasSize(2);
        assertRefused(flow.thumbsUp(request, Setting.BEN), Refusal.OWN_EDIT);
        flow.thumbsUp(request, Setting.CARA);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
        assertThat(flow.chat.words(request, What.ANSWER)).isEqualTo("Ask Cara.");
    }

    @Test
    void editorsDeclineTheirOwnEdits() {
        var request = flow.anaAsks("1.1");

        flow.edits(request, Setting.BEN, "Ask Cara.");
        flow.presses(request, Setting.BEN, false);

        assertThat(flow.chat.about(request)).contains(What.DECLINED).doesNotContain(What.ANSWER);
    }

    @Test
    void editorsApproveTheirOwnEditsWhereThePolicySaysSo() {
        flow.answerUnder(Setting.allowing(Setting.policy(Duration.ZERO), new SelfApproval(false, true)));
        var request = flow.anaAsks("1.1");

        flow.edits(request, Setting.BEN, "Ask Cara.");
        flow.thumbsUp(request, Setting.BEN);

        assertThat(flow.chat.about(request)).containsOnlyOnce(What.ANSWER);
    }

    @Test
    void aVoteOnWhatWasEditedCountsNoMore() {
        var request = flow.anaAsks("1.1");
        var old = flow.chat.card(request);
        flow.edits(request, Setting.BEN, "Ask Cara.");

        var verdict = flow.react(new Vote(Setting.CARA, true, old, null, flow.clock.instant()));

        assertRefused(verdict, Refusal.SUPERSEDED);
        assertThat(flow.chat.about(request)).doesNotContain(What.ANSWER);
        assertThat(flow.chat.words(request, What.REFRESHED)).isEqualTo("Superseded");
    }

    @Test
    void anEditStartsWithoutTheVotesOfWhatItReplaces() {
        flow.answerUnder(Setting.asking(Setting.policy(Duration.ZERO), new Quorum(2, true)));
        var request = flow.anaAsks("1.1");
        flow.thumbsUp(request, Setting.CARA);

        flow.edits(request, Setting.BEN, "Ask Cara.");
        flow.thumbsUp(request, Setting.CARA);

        assertThat(flow.chat.about(request)).doesNotContain(What.ANSWER);
    }

    @Test
    void onlyWhoeverMayDecideCanEdit() {
        var request = flow.anaAsks("1.1");

        assertRefused(flow.edits(request, STRANGER, "Send me your password."), Refusal.NOT_AN_APPROVER);
        assertThat(flow.chat.cards(request)).hasSize(1);
    }

    @Test
    void whatIsDecidedCannotBeEdited() {
        var request = flow.anaAsks("1.1");
        flow.thumbsUp(request, Setting.BEN);

        assertRefused(flow.edits(request, Setting.CARA, "Something else."), Refusal.ALREADY_SETTLED);
    }

    @Test
    void theSameTextIsNoEdit() {
        var request = flow.anaAsks("1.1");

        flow.edits(request, Setting.BEN, Machine.PASSAGE.text() + "\n");

        assertThat(flow.chat.cards(request)).hasSize(1);
    }

    @Test
    void takesOnceMoreTheSameWordsFromWhoWasNotToldInTimeThatTheyWereTaken() {
        var request = flow.anaAsks("1.1");
        var old = flow.chat.card(request);
        var saw = flow.digest(request);
        flow.edits(request, Setting.BEN, "Ask Cara.");

        var again = flow.machineNow().editing.edit(Setting.BEN, old, saw, "Ask Cara.");
        var others = flow.machineNow().editing.edit(Setting.CARA, old, saw, "Ask Cara.");

        assertThat(again).isInstanceOf(Verdict.Decided.class);
        assertRefused(others, Refusal.SUPERSEDED);
        assertThat(flow.chat.cards(request)).hasSize(2);
    }

    private static void assertRefused(Verdict verdict, Refusal why) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
