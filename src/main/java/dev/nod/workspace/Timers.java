package dev.nod.workspace;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs short tasks later, on one thread. */
final class Timers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final ScheduledExecutorService executor = Executors
            .newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("workspace-timers").factory());

    void after(Duration delay, Runnable task) {
        try {
            var _ = executor.schedule(logged(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // The workspace is closing, so nothing is due any more.
        }
    }

    void every(Duration period, Runnable task) {
        var _ = executor.scheduleAtFixedRate(logged(task), period.toMillis(), period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static Runnable logged(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("A task of the try-it workspace failed", e);
            }
        };
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
