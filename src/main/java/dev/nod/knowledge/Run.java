package dev.nod.knowledge;

import dev.nod.knowledge.RunStatus.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One reindex, running or ended. */
public final class Run {

    private final String id;
    private final List<String> sources;
    private final Clock clock;
    private final Instant startedAt;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<DocumentError> errors = new ArrayList<>();
    private State state = State.RUNNING;
    private @Nullable Instant endedAt;
    private @Nullable String failure;
    private int total;
    private int done;
    private int added;
    private int changed;
    private int removed;
    private int unchanged;
    private int passages;

    Run(String id, List<String> sources, Clock clock) {
        this.id = id;
        this.sources = List.copyOf(sources);
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    public String id() {
        return id;
    }

    /** How far it is now. */
    public synchronized RunStatus status() {
        return new RunStatus(
                id,
                state,
                sources,
                startedAt,
                endedAt,
                total,
                done,
                added,
                changed,
                removed,
                unchanged,
                passages,
                errors,
                failure);
    }

    /** Waits for the end and returns how it ended. */
    public RunStatus await() throws InterruptedException {
        ended.await();
        return status();
    }

    synchronized void found(int documents) {
        total += documents;
    }

    synchronized void added(int itsPassages) {
        done++;
        added++;
        passages += itsPassages;
    }

    synchronized void changed(int itsPassages) {
        done++;
        changed++;
        passages += itsPassages;
    }

    synchronized void unchanged() {
        done++;
        unchanged++;
    }

    synchronized void removed() {
        removed++;
    }

    synchronized void unreadable(String source, String path, String reason) {
        done++;
        errors.add(new DocumentError(source, path, reason));
    }

    synchronized void unavailable(String source, String reason) {
        errors.add(new DocumentError(source, "", reason));
    }

    void succeed() {
        end(State.DONE, null);
    }

    void fail(String reason) {
        end(State.FAILED, reason);
    }

    private void end(State last, @Nullable String reason) {
        synchronized (this) {
            state = last;
            endedAt = clock.instant();
            failure = reason;
        }
        ended.countDown();
    }
}
