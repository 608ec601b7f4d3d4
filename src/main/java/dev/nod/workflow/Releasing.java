package dev.nod.workflow;

import dev.nod.action.Answer;
import dev.nod.action.Attempt;
import dev.nod.action.Call;
import dev.nod.action.CallLookup;
import dev.nod.action.CallOutcome;
import dev.nod.action.Caller;
import dev.nod.action.Outcome;
import dev.nod.action.Release;
import dev.nod.action.Repeat;
import dev.nod.action.Replies;
import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Card;
import dev.nod.request.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a yes releases, if the yes still holds: posts the answer, if it is still asked for, or makes the call. */
public final class Releasing {

    private static final Logger LOG = LoggerFactory.getLogger(Releasing.class);

    private final Approvals approvals;
    private final Rechecking rechecking;
    private final Replies replies;
    private final Caller caller;
    private final Effects effects;
    private final Consequences consequences;
    private final Withdrawing withdrawing;

    public Releasing(
            Approvals approvals,
            Rechecking rechecking,
            Replies replies,
            Caller caller,
            Effects effects) {
        this.approvals = approvals;
        this.rechecking = rechecking;
        this.replies = replies;
        this.caller = caller;
        this.effects = effects;
        consequences = new Consequences(effects);
        withdrawing = new Withdrawing(approvals, effects);
    }

    /** Stops what is proposed about a request whose question was deleted; false if it is there, or nobody can tell. */
    boolean stopIfGone(Request request) {
        var isGone = replies.isGone(request);
        if (isGone) {
            withdrawing.stop(request.id(), effects.now(),
                    approval -> approval instanceof Approval.Pending
                            || approval instanceof Approval.Approved);
        }
        return isGone;
    }

    Outcome release(Attempt attempt) {
        var effect = attempt.effect();
        var card = approvals.card(effect.request(), effect.revision());
        return card.isPresent() && card.get().approval() instanceof Approval.Approved approved
                ? release(attempt, card.get(), approved)
                : new Outcome.Withdrawn("the draft is not approved");
    }

    private Outcome release(Attempt attempt, Card card, Approval.Approved approved) {
        var call = approved.proposal().release() instanceof Release.Called(var called, _) ? called : null;
        if (call != null && attempt.mayHaveHappened()) {
            var known = known(attempt, call);
            if (known != null) {
                return known;
            }
        }
        if (call == null && stopIfGone(approved.proposal().request())) {
            return new Outcome.Withdrawn(Withdrawing.WHY);
        }
        var mayHaveHappened = call != null && attempt.mayHaveHappened()
                && !(call.repeat() instanceof Repeat.Lookup);
        return switch (rechecking.check(attempt, card, approved)) {
            case Rechecking.Result.Later(var why) when mayHaveHappened -> new Outcome.Uncertain(why);
            case Rechecking.Result.Later(var why) -> new Outcome.NotSent(why, null);
            case Rechecking.Result.Lost(_, var why) when mayHaveHappened -> new Outcome.Parked(why);
            case Rechecking.Result.Lost(var to, var why) -> lose(card, to, why);
            case Rechecking.Result.Holds _ when call != null -> call(attempt, call, mayHaveHappened);
            case Rechecking.Result.Holds _ -> replies.answer(attempt.effect().id(), answer(approved));
        };
    }

    static Answer answer(Approval.Approved approved) {
        var proposal = approved.proposal();
        return new Answer(proposal.request(), proposal.release(), approved.by(), proposal.editor());
    }

    /** What is known of a call that may have been made; null if it can be made without doing it twice. */
    private @Nullable Outcome known(Attempt attempt, Call call) {
        return switch (call.repeat()) {
            case Repeat.Idempotent _, Repeat.Keyed _ -> null;
            case Repeat.OneShot _ ->
                new Outcome.Parked("Nod stopped, or lost the connection, during the call");
            case Repeat.Lookup _ -> switch (caller.find(attempt.effect().id(), call)) {
                case CallLookup.Happened(var result) -> new Outcome.Called(result);
                case CallLookup.Absent _ -> null;
                case CallLookup.Unknown(var why) -> new Outcome.Uncertain(why);
            };
        };
    }

    private Outcome call(Attempt attempt, Call call, boolean mayHaveHappened) {
        return switch (caller.call(attempt.effect().id(), call)) {
            case CallOutcome.Happened(var result) -> new Outcome.Called(result);
            case CallOutcome.NotSent(var why, _) when mayHaveHappened -> new Outcome.Uncertain(why);
            case CallOutcome.NotSent(var why, var after) -> new Outcome.NotSent(why, after);
            case CallOutcome.Refused(var why) when mayHaveHappened -> new Outcome.Parked(why);
            case CallOutcome.Refused(var why) -> new Outcome.Refused(why);
            case CallOutcome.Uncertain(var why) when call.repeat() instanceof Repeat.OneShot ->
                new Outcome.Parked(why);
            case CallOutcome.Uncertain(var why) -> new Outcome.Uncertain(why);
        };
    }

    private Outcome lose(Card card, Approval to, String why) {
        LOG.warn("request {} is not acted on: {}", to.proposal().request().id(), why);
        if (approvals.replace(card.standing(), to, consequences.of(to))) {
            effects.stored();
        }
        return new Outcome.Withdrawn(why);
    }
}
