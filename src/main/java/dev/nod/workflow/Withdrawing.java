package dev.nod.workflow;

import dev.nod.action.Effect.Kind;
import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops what is proposed about a question that was deleted; only the card tells of it, since nobody asks any more. */
final class Withdrawing {

    static final String WHY = "the question was deleted";

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawing.class);

    private final Approvals approvals;
    private final Effects effects;

    Withdrawing(Approvals approvals, Effects effects) {
        this.approvals = approvals;
        this.effects = effects;
    }

    /** Stops it, if it is in such a state, even if somebody changes it at the same time. */
    void stop(RequestId request, Instant at, Predicate<Approval> which) {
        var newest = approvals.newest(request);
        while (newest.isPresent() && which.test(newest.get().approval())) {
            var proposal = newest.get().approval().proposal();
            var stopped = new Approval.Stopped(proposal, WHY, at);
            if (approvals.replace(newest.get(), stopped, effects.of(proposal, Kind.REFRESH_CARD))) {
                LOG.info("request {} is taken back after it was drafted for", request);
                effects.stored();
                return;
            }
            newest = approvals.newest(request);
        }
    }
}
