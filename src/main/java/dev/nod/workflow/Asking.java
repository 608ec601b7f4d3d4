package dev.nod.workflow;

import dev.nod.action.Effect.Kind;
import dev.nod.approval.Approvals;
import dev.nod.approval.Assignment;
import dev.nod.approval.Proposal;
import dev.nod.approval.Requests;
import dev.nod.request.Receipts;
import dev.nod.request.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a question to a draft that waits for people. */
public final class Asking implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Requests requests;
    private final Approvals approvals;
    private final Answering answering;
    private final Receipts receipts;
    private final Effects effects;
    private final Executor executor;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /**
     * @param executor where questions are worked on, away from the thread that received them
     */
    public Asking(
            Requests requests,
            Approvals approvals,
            Answering answering,
            Receipts receipts,
            Effects effects,
            Executor executor) {
        this.requests = requests;
        this.approvals = approvals;
        this.answering = answering;
        this.receipts = receipts;
        this.effects = effects;
        this.executor = executor;
    }

    /**
     * Takes a request in. When this returns it is stored and will be worked on, whatever happens to this process.
     *
     * @return false if the request was already known, and nothing more will be done
     */
    public boolean receive(Request request) {
        if (!effects.beforehand(() -> requests.receive(request))) {
            LOG.info("request {} is already known", request.id());
            return false;
        }
        effects.stored();
        return true;
    }

    @Override
    public void run(Instant now) {
        var room = free.availablePermits();
        if (room == 0) {
            return;
        }
        for (var assignment : requests.claim(now, now.plus(LEASE), room)) {
            free.acquireUninterruptibly();
            executor.execute(() -> {
                try {
                    work(assignment);
                } finally {
                    free.release();
                    effects.stored();
                }
            });
        }
    }

    /** While every hand is busy, the next one to finish wakes the pulse. */
    @Override
    public Optional<Instant> nextDue() {
        return free.availablePermits() == 0 ? Optional.empty() : requests.nextClaim();
    }

    private void work(Assignment assignment) {
        var request = assignment.request();
        if (assignment.attempt() > MOST_ATTEMPTS) {
            LOG.error("request {} ended Nod, or was not finished, too often", request.id());
            close(assignment, Kind.TELL_FAILED, Kind.PASS_ON);
            return;
        }
        receipts.seen(request);
        receipts.status(request, "is looking in the documents…");
        try {
            switch (answering.propose(assignment)) {
                case Answering.Result.Proposed(var proposal) -> propose(proposal);
                case Answering.Result.NotFound _ -> close(assignment, Kind.TELL_NOT_FOUND, Kind.PASS_ON);
                case Answering.Result.Incomplete _ -> close(assignment, Kind.TELL_INCOMPLETE);
            }
        } catch (RuntimeException e) {
            LOG.error("drafting for request {} failed", request.id(), e);
            close(assignment, Kind.TELL_FAILED, Kind.PASS_ON);
        }
    }

    private void propose(Proposal proposal) {
        if (approvals.propose(proposal, effects.of(proposal, Kind.SHOW_CARD))) {
            receipts.status(proposal.request(), "is waiting for a colleague to approve the draft…");
        }
    }

    private void close(Assignment assignment, Kind... following) {
        requests.close(assignment, effects.of(assignment.request().id(), following));
    }
}
