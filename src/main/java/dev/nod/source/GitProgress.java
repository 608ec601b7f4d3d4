package dev.nod.source;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs now and then how far a long fetch is, and ends it when its source is to stop. */
final class GitProgress extends EmptyProgressMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(GitProgress.class);
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String source;
    private final BooleanSupplier stopped;
    private String task = "";
    private int total;
    private int done;
    private long logged = System.nanoTime();

    GitProgress(String source, BooleanSupplier stopped) {
        this.source = source;
        this.stopped = stopped;
    }

    @Override
    public void beginTask(String title, int totalWork) {
        task = title;
        total = totalWork;
        done = 0;
    }

    @Override
    public void update(int completed) {
        done += completed;
        var now = System.nanoTime();
        if (now - logged >= INTERVAL_NANOS) {
            logged = now;
            LOG.info("Source {}: {}: {}{}", source, task, done, total == UNKNOWN ? "" : " of " + total);
        }
    }

    @Override
    public boolean isCancelled() {
        return stopped.getAsBoolean();
    }
}
