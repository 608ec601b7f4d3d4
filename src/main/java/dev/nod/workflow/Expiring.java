package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import java.time.Instant;
import java.util.Optional;

/** Ends the wait for decisions that nobody makes. */
public final class Expiring implements Duty {

    private final Approvals approvals;
    private final Deciding deciding;

    public Expiring(Approvals approvals, Deciding deciding) {
        this.approvals = approvals;
        this.deciding = deciding;
    }

    @Override
    public void run(Instant now) {
        approvals.pending()
                .stream()
                .takeWhile(pending -> !now.isBefore(pending.proposal().expiresAt()))
                .forEach((Approval.Pending pending) -> deciding.expire(pending, now));
    }

    @Override
    public Optional<Instant> nextDue() {
        return approvals.nextExpiry();
    }
}
