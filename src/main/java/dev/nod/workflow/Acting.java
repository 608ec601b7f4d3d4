package dev.nod.workflow;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.action.Outbox;
import dev.nod.action.Outcome;
import dev.nod.request.MessageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a stored decision to its effect in the world: tried until it happened, and never twice. */
public final class Acting implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Acting.class);
    private static final int MOST_AT_ONCE = 8;

    /** Longer than any call may take, so that whoever still holds an effect after it has died. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Performing performing;
    private final Reconciling reconciling;
    private final Effects effects;
    private final Pace pace;
    private final Executor executor;
    private final Consequences consequences;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /**
     * When effects are tried, and tried again.
     *
     * @param lanes   how fast one follows another
     * @param backoff when one that failed is tried again
     */
    public record Pace(Lanes lanes, Backoff backoff) {}

    public Acting(
            Outbox outbox,
            Performing performing,
            Reconciling reconciling,
            Effects effects,
            Pace pace,
            Executor executor) {
        this.outbox = outbox;
        this.performing = performing;
        this.reconciling = reconciling;
        this.effects = effects;
        this.pace = pace;
        this.executor = executor;
        consequences = new Consequences(effects);
    }

    @Override
    public void run(Instant now) {
        var room = free.availablePermits();
        if (room == 0) {
            return;
        }
        for (var attempt : outbox.claim(now, now.plus(LEASE), room, pace.lanes().busy(now))) {
            free.acquireUninterruptibly();
            pace.lanes().begin(attempt.lane());
            executor.execute(() -> {
                try {
                    attempt(attempt);
                } finally {
                    pace.lanes().end(attempt.lane());
                    free.release();
                    effects.stored();
                }
            });
        }
    }

    /** While every hand is busy, the next one to finish wakes the pulse. */
    @Override
    public Optional<Instant> nextDue() {
        if (free.availablePermits() == 0) {
            return Optional.empty();
        }
        var busy = pace.lanes().busy(Instant.MIN);
        return Stream.concat(outbox.nextDue(busy).stream(), pace.lanes().nextFree().stream())
                .min(Instant::compareTo);
    }

    private void attempt(Attempt attempt) {
        try {
            settle(attempt, performing.perform(attempt));
        } catch (RuntimeException e) {
            LOG.error("{} of request {} failed", attempt.effect().kind(), attempt.effect().request(), e);
            settle(attempt, new Outcome.Uncertain(e.toString()));
        }
    }

    private void settle(Attempt attempt, Outcome outcome) {
        var backoff = pace.backoff();
        switch (outcome) {
            case Outcome.Done(var message) -> done(attempt, message);
            case Outcome.Called(var result) -> {
                outbox.done(attempt, result, consequences.ofDone(attempt));
                LOG.info("{} of request {} is done", attempt.effect().kind(), attempt.effect().request());
            }
            case Outcome.Withdrawn(var reason) ->
                outbox.withdraw(attempt, reason, consequences.ofWithdrawn(attempt.effect()));
            case Outcome.Refused(var reason) -> giveUp(attempt, reason);
            case Outcome.Parked(var reason) -> park(attempt, reason);
            case Outcome.NotSent(var reason, _) when backoff.isExhausted(attempt) ->
                giveUp(attempt, reason);
            case Outcome.NotSent(var reason, var retryAfter) -> {
                if (retryAfter != null) {
                    pace.lanes().rest(attempt.lane(), retryAfter);
                }
                outbox.retry(attempt, backoff.retryAt(attempt.number(), retryAfter), reason);
            }
            case Outcome.Uncertain(var reason) when !backoff.isExhausted(attempt) ->
                outbox.uncertain(attempt, backoff.lookAt(attempt.number()), reason);
            case Outcome.Uncertain(var reason) when attempt.effect().kind() == Kind.CALL ->
                park(attempt, reason);
            case Outcome.Uncertain(var reason) -> giveUp(attempt, reason);
        }
    }

    private void done(Attempt attempt, MessageRef message) {
        var effect = attempt.effect();
        outbox.done(attempt, message, consequences.ofDone(attempt));
        LOG.info("{} of request {} is done", effect.kind(), effect.request());
        if (effect.kind() == Kind.SHOW_CARD) {
            reconciling.reconcile(message);
        }
    }

    private void park(Attempt attempt, String reason) {
        LOG.warn("{} of request {} may have happened: {}", attempt.effect().kind(),
                attempt.effect().request(),
                reason);
        outbox.park(attempt, reason, consequences.ofParked(attempt.effect()));
    }

    private void giveUp(Attempt attempt, String reason) {
        Effect effect = attempt.effect();
        LOG.error("{} of request {} is given up: {}", effect.kind(), effect.request(), reason);
        outbox.giveUp(attempt, reason, consequences.ofFailed(effect));
    }
}
