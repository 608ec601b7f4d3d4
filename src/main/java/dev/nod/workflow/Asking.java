package dev.nod.workflow;

import dev.nod.action.Effect.Kind;
import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Assignment;
import dev.nod.approval.Requests;
import dev.nod.request.Receipts;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a question to a draft that waits for people. */
public final class Asking implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final int MOST_ATTEMPTS = 3;

    /** Longer than any plan may take, with some time to wait for a hand. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Requests requests;
    private final Approvals approvals;
    private final Answering answering;
    private final Receipts receipts;
    private final Effects effects;
    private final Hands hands;
    private final Withdrawing withdrawing;
    private final Map<RequestId, Thread> working = new ConcurrentHashMap<>();

    public Asking(
            Requests requests,
            Approvals approvals,
            Answering answering,
            Receipts receipts,
            Effects effects,
            Hands hands) {
        this.requests = requests;
        this.approvals = approvals;
        this.answering = answering;
        this.receipts = receipts;
        this.effects = effects;
        this.hands = hands;
        withdrawing = new Withdrawing(approvals, effects);
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
        var room = hands.free();
        if (room == 0) {
            return;
        }
        for (var assignment : requests.claim(now, now.plus(LEASE), room)) {
            hands.work(() -> interruptibly(assignment));
        }
    }

    /** While every hand is busy, the next one to finish wakes the pulse. */
    @Override
    public Optional<Instant> nextDue() {
        return hands.free() == 0 ? Optional.empty() : requests.nextClaim();
    }

    /**
     * Ends what is under way for a request that its asker does not want any more: no draft is made, and one that waits
     * for a decision is stopped. What was decided already is left as it is.
     */
    public void withdraw(RequestId request, Instant at) {
        if (requests.withdraw(request)) {
            LOG.info("request {} is taken back while it is worked on", request);
            Optional.ofNullable(working.get(request)).ifPresent(Thread::interrupt);
            return;
        }
        withdrawing.stop(request, at, Approval.Pending.class::isInstance);
    }

    /** An interruption is for this request only, not for whatever its thread does next. */
    private void interruptibly(Assignment assignment) {
        var request = assignment.request().id();
        working.put(request, Thread.currentThread());
        try {
            work(assignment);
        } catch (CancellationException e) {
            LOG.info("request {} is let go of: {}", request, e.getMessage());
        } finally {
            working.remove(request);
            var _ = Thread.interrupted();
        }
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
                case Answering.Result.Proposed(var proposed) -> propose(proposed);
                case Answering.Result.NotFound _ -> close(assignment, Kind.TELL_NOT_FOUND, Kind.PASS_ON);
                case Answering.Result.Incomplete _ -> close(assignment, Kind.TELL_INCOMPLETE);
            }
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("drafting for request {} failed", request.id(), e);
            close(assignment, Kind.TELL_FAILED, Kind.PASS_ON);
        }
    }

    private void propose(Approval.Pending proposed) {
        var proposal = proposed.proposal();
        if (approvals.propose(proposed, effects.of(proposal, Kind.SHOW_CARD)) && proposed.rule() == null) {
            receipts.status(proposal.request(), "is waiting for a colleague to approve the draft…");
        }
    }

    private void close(Assignment assignment, Kind... following) {
        requests.close(assignment, effects.of(assignment.request().id(), following));
    }
}
