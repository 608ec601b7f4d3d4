package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Card;
import dev.nod.approval.Reactions;
import dev.nod.approval.Refusal;
import dev.nod.approval.ReviewDesk;
import dev.nod.approval.Standing;
import dev.nod.approval.Timers;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts, and takes back, the votes whose events never came, by reading the reactions that stand on the cards. Only then
 * a rule may accept what nobody decided on.
 */
public final class Reconciling {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);

    private final Approvals approvals;
    private final Timers timers;
    private final ReviewDesk desk;
    private final Deciding deciding;
    private final TakingBack takingBack;
    private final Accepting accepting;

    public Reconciling(
            Approvals approvals,
            Timers timers,
            ReviewDesk desk,
            Deciding deciding,
            TakingBack takingBack,
            Accepting accepting) {
        this.approvals = approvals;
        this.timers = timers;
        this.desk = desk;
        this.deciding = deciding;
        this.takingBack = takingBack;
        this.accepting = accepting;
    }

    /** Reads the votes on every card whose decision can still change. */
    public void reconcileAll() {
        var open = Stream.concat(approvals.pending().stream(), approvals.revocable().stream()).toList();
        LOG.debug("reconciling {} drafts", open.size());
        open.stream()
                .map(Standing::approval)
                .map(Approval::proposal)
                .flatMap(proposal -> approvals.card(proposal.request().id(), proposal.revision()).stream())
                .forEach(this::reconcile);
    }

    /** Reads the votes on one card. */
    void reconcile(MessageRef message) {
        approvals.card(message).ifPresent(this::reconcile);
    }

    private void reconcile(Card card) {
        switch (desk.reactions(card.message())) {
            case Reactions.Read(var votes) -> reconcile(card, votes);
            case Reactions.Gone(var why) -> LOG.info("the card {} is gone: {}", card.message(), why);
            case Reactions.Unreadable(var why) -> {
                LOG.warn("the reactions on {} cannot be read: {}", card.message(), why);
                lookAgain(card.approval());
            }
        }
    }

    /** What is approved is looked at once more before anything is done about it. */
    private void lookAgain(Approval approval) {
        if (approval instanceof Approval.Pending(var proposal, _, _)) {
            timers.lookAgain(proposal.request().id(), proposal.revision());
        }
    }

    /** What was taken back comes first, and a no before a yes. */
    private void reconcile(Card card, List<Vote> votes) {
        takingBack.removedUnseen(card, votes);
        votes.stream()
                .sorted(Comparator.comparing(Vote::isUp))
                .forEach(vote -> explain(vote, deciding.decide(vote)));
        accepting.accept(card.message());
    }

    /** Whoever voted is told the same as if the event of it had come, and come after the card was on record. */
    private void explain(Vote vote, Verdict verdict) {
        switch (verdict) {
            case Verdict.Decided(Approval.Declined _) -> desk.askWhy(vote.by(), vote.on());
            case Verdict.Refused(var why, var approval, var isFirst) when isFirst
                    && why != Refusal.ALREADY_SETTLED ->
                desk.explain(vote.by(), vote.on(), why, approval);
            case Verdict.Decided _, Verdict.Refused _, Verdict.NotACard _ -> {
            }
        }
    }
}
