package dev.nod.workflow;

import dev.nod.approval.Approvals;
import dev.nod.approval.Timer;
import dev.nod.approval.Timers;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Reads the votes on a card again which could not be read, or of whose voters nobody could tell whether they may decide:
 * later each time, until that succeeds or the draft is decided on.
 */
public final class LookingAgain {

    private final Timers timers;
    private final Approvals approvals;
    private final Reconciling reconciling;
    private final Backoff backoff;
    private final Executor executor;

    public LookingAgain(
            Timers timers,
            Approvals approvals,
            Reconciling reconciling,
            Backoff backoff,
            Executor executor) {
        this.timers = timers;
        this.approvals = approvals;
        this.reconciling = reconciling;
        this.backoff = backoff;
        this.executor = executor;
    }

    /** Looks, without keeping anybody waiting; the next look is set before, since this process may end meanwhile. */
    void look(Timer timer) {
        var next = timer.later(backoff.retryAt(timer.times(), null));
        if (timers.postpone(timer, next)) {
            executor.execute(() -> {
                approvals.card(next.request(), next.revision())
                        .ifPresent(card -> reconciling.reconcile(card.message()));
                endUnlessSetAgain(next);
            });
        }
    }

    /** What is still in doubt has set the timer once more, which is not the same one then. */
    private void endUnlessSetAgain(Timer next) {
        var _ = timers.fire(next, List.of());
    }
}
