package dev.nod.workflow;

import dev.nod.action.Effect;
import dev.nod.approval.Approvals;
import dev.nod.approval.Proposal;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.request.Receipts;
import dev.nod.request.Request;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a question to a draft that waits for a person. */
public final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final Approvals approvals;
    private final Answering answering;
    private final Receipts receipts;
    private final Effects effects;
    private final Duration patience;
    private final Executor executor;

    /**
     * @param patience how long a draft waits for a decision
     * @param executor where questions are worked on, away from the thread that received them
     */
    public Asking(
            Approvals approvals,
            Answering answering,
            Receipts receipts,
            Effects effects,
            Duration patience,
            Executor executor) {
        this.approvals = approvals;
        this.answering = answering;
        this.receipts = receipts;
        this.effects = effects;
        this.patience = patience;
        this.executor = executor;
    }

    /**
     * Takes a question in. When this returns the question is stored and will be worked on, whatever happens to
     * this process.
     *
     * @return false if the question was already known, and nothing more will be done
     */
    public boolean receive(Request request) {
        if (!approvals.receive(request)) {
            LOG.info("request {} is already known", request.id());
            return false;
        }
        executor.execute(() -> work(request));
        return true;
    }

    /** Takes up the questions that an earlier process received and did not finish. */
    public void resume() {
        var unfinished = approvals.received();
        if (!unfinished.isEmpty()) {
            LOG.info("taking up {} unfinished requests", unfinished.size());
        }
        unfinished.forEach(request -> executor.execute(() -> work(request)));
    }

    private void work(Request request) {
        receipts.seen(request);
        receipts.status(request, "is looking in the documents…");
        try {
            switch (answering.answer(request)) {
                case Drafted.Answer(var draft) -> propose(request, draft);
                case Drafted.NotFound _ -> close(request, Effect.Kind.TELL_NOT_FOUND);
            }
        } catch (RuntimeException e) {
            LOG.error("drafting for request {} failed", request.id(), e);
            close(request, Effect.Kind.TELL_FAILED);
        }
    }

    private void propose(Request request, Draft draft) {
        var proposal = new Proposal(request, draft, request.askedAt().plus(patience));
        if (approvals.propose(proposal, effects.of(request.id(), Effect.Kind.SHOW_CARD))) {
            effects.stored();
            receipts.status(request, "is waiting for a colleague to approve the draft…");
        }
    }

    private void close(Request request, Effect.Kind toldAsker) {
        if (approvals.close(request.id(), effects.of(request.id(), toldAsker, Effect.Kind.PASS_ON))) {
            effects.stored();
        }
    }
}
