package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Arguments;
import dev.nod.action.Call;
import dev.nod.action.Content;
import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.action.Occasion;
import dev.nod.action.Release;
import dev.nod.action.Trial;
import dev.nod.approval.Approval;
import dev.nod.approval.Ballot;
import dev.nod.approval.Policy;
import dev.nod.approval.Proposal;
import dev.nod.approval.Quorum;
import dev.nod.approval.Reason;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardStatesTest {

    private static final Policy PATIENT = policy(new Quorum(2, false), Duration.ofSeconds(10));
    private static final Proposal ANSWER = Samples.proposal(Samples.draft("Press reset."));
    private static final Proposal CALLING = Samples.proposal(
            Samples.question("restart service=web env=staging"),
            called("restart service=web env=staging"));

    @Test
    void showsTheExactCallWithItsSecretsHidden() {
        var card = draw(new Approval.Pending(CALLING), null);

        assertThat(card).contains("Action for review: Restart a service",
                "rich_text_preformatted",
                "POST https://ops.example/web/restart?env=staging&wait=5&force=false",
                "makes this call and tells in the thread in <#C0ITHELP01> what came of it*, "
                        + "and can be taken back for 10 s",
                "*What the documents say*", "nod_approve", "nod_decline").doesNotContain("nod_edit");
        assertThat(card).contains("Authorization: Bearer ").doesNotContain("OPS_TOKEN\"");
    }

    @Test
    void countsTheVotesThatItTakes() {
        var yes = new Ballot(Samples.BEN, true, true, Samples.NOON);
        var no = new Ballot(Samples.ANA, false, true, Samples.NOON);

        assertThat(draw(new Approval.Pending(ANSWER), null)).contains("*0 of 2 approvals*");
        assertThat(draw(new Approval.Pending(ANSWER, List.of(yes, no)), null))
                .contains("*1 of 2 approvals*: <@U0BEN00001>", "*1 against*: <@U0ANA00001>");
    }

    @Test
    void offersToUndoUntilItActs() {
        var ready = trial(Trial.State.READY, 0, null);

        assertThat(draw(approved(ANSWER), ready))
                .contains("*Approved* by <@U0BEN00001>", "It acts at <!date^",
                        "nod_undo", "Press reset.")
                .doesNotContain("nod_approve");
        assertThat(draw(approved(ANSWER), trial(Trial.State.SENDING, 1, null))).doesNotContain("nod_undo");
        assertThat(Samples.json(Cards.of(new Approval.Approved(ANSWER, approved(ANSWER).votes(), Samples.NOON,
                Samples.NOON),
                ANSWER.digest(), Samples.around(null, PATIENT, ready)))).doesNotContain("nod_undo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        READY     | 2 | 503          | is tried again: 503
        SENDING   | 1 |              | under way
        UNCERTAIN | 1 | reset        | under way
        PARKED    | 1 | reset        | may have happened or not*; the admins have been asked: reset
        DONE      | 1 | web <up>     | *Done*: web &lt;up&gt;
        FAILED    | 8 | 404          | *Not done*: 404
        WITHDRAWN | 0 | taken back   | *Taken back*: taken back
        """)
    void saysWhatCameOfACall(Trial.State state, int attempts, @Nullable String note, String said) {
        assertThat(draw(approved(CALLING), trial(state, attempts, note))).contains(said)
                .doesNotContain("nod_undo");
    }

    @Test
    void saysWhereAnAnswerWent() {
        assertThat(draw(approved(ANSWER), trial(Trial.State.DONE, 1, null)))
                .contains("*Done* · posted in the thread in <#C0ITHELP01>");
    }

    @Test
    void saysWhoDeclinedAndWhyAndWhoReadsThat() {
        var forAll = new Approval.Declined(ANSWER, Samples.BEN, new Reason("Not <now>", true), false,
                Samples.NOON);
        var forFew = new Approval.Declined(ANSWER, Samples.BEN, new Reason("Not now", false), false,
                Samples.NOON);

        assertThat(draw(forAll, null))
                .contains("*Declined* by <@U0BEN00001>", "> Not &lt;now&gt;", "Press reset.")
                .doesNotContain("for reviewers only", "nod_decline");
        assertThat(draw(forFew, null)).contains("> Not now", "for reviewers only");
    }

    @Test
    void offersToAskAgainWhatExpiredUntilItWasAskedAgain() {
        var expired = new Approval.Expired(ANSWER, Samples.NOON);

        assertThat(draw(expired, null)).contains("*Expired*", "nobody decided", "nod_again",
                ANSWER.request().id().toString());
        assertThat(newer(expired))
                .contains("*Expired*", "<https://acme.slack.com/archives/2|see the newer draft>")
                .doesNotContain("nod_again");
    }

    @Test
    void leadsToTheNewerDraft() {
        var superseded = new Approval.Superseded(ANSWER, Samples.BEN, Samples.NOON);

        assertThat(draw(superseded, null)).contains("*Edited* by <@U0BEN00001>", "see the newer draft")
                .doesNotContain("nod_approve");
        assertThat(newer(superseded)).contains("<https://acme.slack.com/archives/2|see the newer draft>");
    }

    @Test
    void saysWhyItWasStopped() {
        assertThat(draw(new Approval.Stopped(ANSWER, "its card is <gone>", Samples.NOON), null))
                .contains("*Stopped*", "its card is &lt;gone&gt;")
                .doesNotContain("nod_approve");
    }

    @Test
    void namesWhoEditedADraft() {
        var edited = new Proposal(ANSWER.request(), 2,
                new Release.Written("Use `reset`.", ANSWER.release().sources()),
                Samples.BEN, ANSWER.deadlines());

        assertThat(draw(new Approval.Pending(edited), null)).contains("Edited by <@U0BEN00001>",
                "Use `reset`.",
                "*Sources of the draft before it was edited*", "nod_edit");
    }

    @Test
    void saysThatNobodyMayDecideOnceTheWorkflowIsGone() {
        var around = new Cards.Surroundings(null, null, null, List.of(), null, Samples.NOON);

        assertThat(Samples.json(Cards.of(new Approval.Pending(ANSWER), ANSWER.digest(), around)))
                .contains("its workflow does not exist any more");
    }

    @Test
    void neverHidesThatACallIsTooLongToBeShown() {
        var call = called("restart service=web env=staging").call();
        var tooLong = new Call(call.action(), call.title(), call.method(), call.url(),
                call.headers(), new Content("text/plain", "x".repeat(20_000)), call.timeout(),
                call.success(), call.result(), call.repeat());

        var blocks = CardContent.call(tooLong);

        assertThat(Samples.json(new Post("", blocks))).contains("This is not all of the call");
    }

    private static Release.Called called(String text) {
        var arguments = (Arguments.Complete) Offer.RESTART.read(text.substring("restart ".length()));
        return new Release.Called(Offer.RESTART.call(arguments, new Occasion("r-1", "U0ANA00001", text)),
                Samples.draft("Restarts take a minute.").statements().getFirst().citations());
    }

    private static Approval.Approved approved(Proposal proposal) {
        return new Approval.Approved(proposal, List.of(new Ballot(Samples.BEN, true, true, Samples.NOON)),
                Samples.NOON, Samples.NOON.plusSeconds(10));
    }

    private static Trial trial(Trial.State state, int attempts, @Nullable String note) {
        var effect = new Effect(new EffectId(new UUID(1, 1)), ANSWER.request().id(), 1, Effect.Kind.CALL,
                Samples.NOON, null);
        return new Trial(effect, state, attempts, Samples.NOON, note);
    }

    private static Policy policy(Quorum quorum, Duration undo) {
        var usual = Office.mayDecide("U0BEN00001");
        return new Policy(usual.deciders(), quorum, usual.selfApproval(), usual.patience(), undo,
                usual.place());
    }

    private static String draw(Approval approval, @Nullable Trial release) {
        return Samples.json(
                Cards.of(approval, approval.proposal().digest(), Samples.around(null, PATIENT, release)));
    }

    private static String newer(Approval approval) {
        var around = new Cards.Surroundings(null, "https://acme.slack.com/archives/2", PATIENT, List.of(),
                null,
                Samples.NOON);
        return Samples.json(Cards.of(approval, approval.proposal().digest(), around));
    }
}
