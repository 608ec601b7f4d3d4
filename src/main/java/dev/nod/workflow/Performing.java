package dev.nod.workflow;

import dev.nod.action.Answer;
import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Notice;
import dev.nod.action.Outcome;
import dev.nod.action.Replies;
import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.ReviewDesk;
import dev.nod.request.Request;
import java.util.Optional;

/** Carries out one effect, after checking once more that what is stored still allows it. */
public final class Performing {

    private final Approvals approvals;
    private final ReviewDesk desk;
    private final Replies replies;

    public Performing(Approvals approvals, ReviewDesk desk, Replies replies) {
        this.approvals = approvals;
        this.desk = desk;
        this.replies = replies;
    }

    /** Does it, once. */
    Outcome perform(Effect effect) {
        var request = request(effect);
        return switch (effect.kind()) {
            case SHOW_CARD -> show(effect);
            case REFRESH_CARD -> refresh(effect);
            case PASS_ON -> desk.passOn(effect.id(), request);
            case REPORT_FAILURE -> desk.reportFailure(effect.id(), request);
            case POST_ANSWER -> answer(effect);
            case TELL_NOT_FOUND -> replies.tell(effect.id(), request, new Notice.NotFound());
            case TELL_DECLINED -> tellDeclined(effect.id(), request);
            case TELL_EXPIRED -> replies.tell(effect.id(), request, new Notice.Expired());
            case TELL_FAILED -> replies.tell(effect.id(), request, new Notice.Failed());
        };
    }

    /** Looks whether an earlier try happened after all. */
    Lookup find(Attempt attempt) {
        var effect = attempt.effect();
        return switch (effect.kind()) {
            case SHOW_CARD, PASS_ON, REPORT_FAILURE -> desk.find(effect.id(), attempt.since());
            case POST_ANSWER, TELL_NOT_FOUND, TELL_DECLINED, TELL_EXPIRED, TELL_FAILED ->
                replies.find(effect.id(), request(effect), attempt.since());
            case REFRESH_CARD -> new Lookup.Absent();
        };
    }

    private Outcome show(Effect effect) {
        if (!(approval(effect) instanceof Approval.Pending(var proposal))) {
            return new Outcome.Refused("the draft is no longer pending");
        }
        return desk.show(effect.id(), proposal, proposal.digest());
    }

    private Outcome refresh(Effect effect) {
        return approvals.card(effect.request())
                .map(desk::refresh)
                .orElseGet(() -> new Outcome.Refused("the draft was never shown"));
    }

    private Outcome answer(Effect effect) {
        if (!(approval(effect) instanceof Approval.Approved(var proposal, var by, _))) {
            return new Outcome.Refused("the draft is not approved");
        }
        if (!approvals.digest(effect.request()).equals(Optional.of(proposal.digest()))) {
            return new Outcome.Refused("the draft is not what was approved");
        }
        return replies.answer(effect.id(), new Answer(proposal.request(), proposal.draft(), by));
    }

    private Outcome tellDeclined(EffectId id, Request request) {
        if (!(approvals.approval(request.id()).orElse(null) instanceof Approval.Declined(_, var by, _))) {
            return new Outcome.Refused("the draft was not declined");
        }
        return replies.tell(id, request, new Notice.Declined(by));
    }

    private Request request(Effect effect) {
        return approvals.request(effect.request())
                .orElseThrow(
                        () -> new IllegalStateException("effect %s without a request".formatted(effect)));
    }

    private Approval approval(Effect effect) {
        return approvals.approval(effect.request())
                .orElseThrow(
                        () -> new IllegalStateException("effect %s without an approval".formatted(effect)));
    }
}
