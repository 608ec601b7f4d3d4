package dev.nod.workflow;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.action.Lookup;
import dev.nod.action.Outbox;
import dev.nod.action.Outcome;
import dev.nod.request.MessageRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a stored decision to its effect in the world: tried until it happened, and never twice. */
public final class Acting implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Acting.class);
    private static final int MOST_AT_ONCE = 8;

    private final Outbox outbox;
    private final Performing performing;
    private final Reconciling reconciling;
    private final Effects effects;
    private final Backoff backoff;
    private final Executor executor;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    public Acting(
            Outbox outbox,
            Performing performing,
            Reconciling reconciling,
            Effects effects,
            Backoff backoff,
            Executor executor) {
        this.outbox = outbox;
        this.performing = performing;
        this.reconciling = reconciling;
        this.effects = effects;
        this.backoff = backoff;
        this.executor = executor;
    }

    @Override
    public void run(Instant now) {
        var room = free.availablePermits();
        if (room == 0) {
            return;
        }
        for (var attempt : outbox.claim(now, room)) {
            free.acquireUninterruptibly();
            executor.execute(() -> {
                try {
                    attempt(attempt);
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
        return free.availablePermits() == 0 ? Optional.empty() : outbox.nextDue();
    }

    private void attempt(Attempt attempt) {
        try {
            if (attempt.mayHaveHappened() && !attempt.effect().kind().isRepeatable()) {
                lookThenPerform(attempt);
            } else {
                perform(attempt);
            }
        } catch (RuntimeException e) {
            LOG.error("{} of request {} failed", attempt.effect().kind(), attempt.effect().request(), e);
            settle(attempt, new Outcome.Uncertain(e.toString()));
        }
    }

    private void lookThenPerform(Attempt attempt) {
        switch (performing.find(attempt)) {
            case Lookup.Found(var message) -> done(attempt.effect(), message);
            case Lookup.Absent _ -> perform(attempt);
            case Lookup.Unknown(var reason) -> settle(attempt, new Outcome.Uncertain(reason));
        }
    }

    private void perform(Attempt attempt) {
        settle(attempt, performing.perform(attempt.effect()));
    }

    private void settle(Attempt attempt, Outcome outcome) {
        var effect = attempt.effect();
        switch (outcome) {
            case Outcome.Done(var message) -> done(effect, message);
            case Outcome.Refused(var reason) -> giveUp(effect, reason);
            case Outcome.NotSent(var reason, _) when backoff.isExhausted(attempt.number()) ->
                giveUp(effect, reason);
            case Outcome.NotSent(var reason, var retryAfter) ->
                outbox.retry(effect.id(), backoff.retryAt(attempt.number(), retryAfter), reason);
            case Outcome.Uncertain(var reason) when backoff.isExhausted(attempt.number()) ->
                giveUp(effect, reason);
            case Outcome.Uncertain(var reason) -> outbox.uncertain(effect.id(), backoff.lookAt(), reason);
        }
    }

    private void done(Effect effect, MessageRef message) {
        outbox.done(effect.id(), message);
        LOG.info("{} of request {} is done", effect.kind(), effect.request());
        if (effect.kind() == Kind.SHOW_CARD) {
            reconciling.reconcile(message);
        }
    }

    private void giveUp(Effect effect, String reason) {
        LOG.error("{} of request {} is given up: {}", effect.kind(), effect.request(), reason);
        outbox.giveUp(effect.id(), reason, consequences(effect));
    }

    /** Nobody is left in silence because a message could not be delivered. */
    private List<Effect> consequences(Effect effect) {
        return switch (effect.kind()) {
            case SHOW_CARD -> effects.of(effect.request(), Kind.TELL_FAILED);
            case POST_ANSWER, TELL_DECLINED -> effects.of(effect.request(), Kind.REPORT_FAILURE);
            case REFRESH_CARD, PASS_ON, REPORT_FAILURE, TELL_NOT_FOUND, TELL_EXPIRED, TELL_FAILED ->
                List.of();
        };
    }
}
