package dev.nod.slack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a press, or a form, wait for its ack until what it decides is stored, or refused and that is stored, so that
 * nothing is acknowledged that the end of this process could take away. Slack waits for three seconds. What takes longer,
 * because Slack itself is slow to say who may decide, goes on without an ack: Slack tells the person that it did not
 * work, and whoever presses again changes nothing if the first press has counted meanwhile. A press is not stored to be
 * decided on later, as a question is: while Nod is down, nobody could see that it waits, or take it back, and people
 * would go on deciding on a card that shows nothing of it.
 */
final class Acknowledging {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledging.class);
    private static final Duration PATIENCE = Duration.ofMillis(2_300);

    private final Executor executor;

    Acknowledging(Executor executor) {
        this.executor = executor;
    }

    /** Does what decides nothing, without keeping the ack waiting. */
    void before(Runnable work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("what was acknowledged failed", e);
            }
        });
    }

    /**
     * Does the work, which tells by itself what came of it.
     *
     * @throws UndecidedException if it fails or takes too long, so that there is no ack
     */
    void after(Runnable work) {
        var _ = after(() -> {
            work.run();
            return true;
        }, _ -> {});
    }

    /**
     * Does the work and returns what came of it.
     *
     * @param late is given what came of it too late
     * @throws UndecidedException if it fails or takes too long, so that there is no ack
     */
    <T> T after(Supplier<T> work, Consumer<T> late) {
        var future = CompletableFuture.supplyAsync(work, executor);
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            var _ = future.thenAccept(late).exceptionally(failure -> {
                LOG.error("what was not acknowledged failed", failure);
                return null;
            });
            throw new UndecidedException("it takes too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UndecidedException("this process ends", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UndecidedException undecided
                    ? undecided
                    : new UndecidedException("it failed", e);
        }
    }
}
