package dev.nod.workflow;

import dev.nod.approval.Approvals;
import dev.nod.approval.Refusal;
import dev.nod.approval.ReviewDesk;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the votes whose events never came, by reading the reactions that stand on the cards. */
public final class Reconciling {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);

    private final Approvals approvals;
    private final ReviewDesk desk;
    private final Deciding deciding;

    public Reconciling(Approvals approvals, ReviewDesk desk, Deciding deciding) {
        this.approvals = approvals;
        this.desk = desk;
        this.deciding = deciding;
    }

    /** Reads the votes on every card that waits for a decision. */
    public void reconcileAll() {
        var pending = approvals.pending();
        LOG.debug("reconciling {} pending drafts", pending.size());
        pending.stream()
                .flatMap(approval -> approvals.card(approval.proposal().request().id()).stream())
                .forEach(card -> reconcile(card.message()));
    }

    /** Reads the votes on one card; a no comes before a yes. */
    void reconcile(MessageRef card) {
        desk.votes(card)
                .stream()
                .sorted(Comparator.comparing(Vote::isUp))
                .forEach(vote -> explain(vote, deciding.decide(vote)));
    }

    /** Whose vote is refused learns why, as if its event had come in time. */
    private void explain(Vote vote, Verdict verdict) {
        if (verdict instanceof Verdict.Refused(var why, var approval, var isFirst)
                && isFirst
                && why != Refusal.ALREADY_SETTLED) {
            desk.explain(vote.by(), why, approval);
        }
    }
}
