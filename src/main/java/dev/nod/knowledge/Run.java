package dev.nod.knowledge;

import dev.nod.knowledge.RunStatus.Counts;
import dev.nod.knowledge.RunStatus.Phase;
import dev.nod.knowledge.RunStatus.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One reindex, running or ended. */
public final class Run {

    private static final int KEPT_ERRORS = 100;

    private final String id;
    private final List<String> sources;
    private final Clock clock;
    private final Instant startedAt;
    private final @Nullable String rebuild;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<DocumentError> errors = new ArrayList<>();
    private final List<HeldBack> heldBack = new ArrayList<>();
    private State state = State.RUNNING;
    private Phase phase = Phase.WAITING;
    private @Nullable Instant endedAt;
    private @Nullable String failure;
    private int errorCount;
    private int total;
    private int added;
    private int changed;
    private int removed;
    private int unchanged;
    private int unreadable;
    private int passages;
    private long bytes;

    Run(String id, List<String> sources, @Nullable String rebuild, Clock clock) {
        this.id = id;
        this.sources = List.copyOf(sources);
        this.rebuild = rebuild;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    public String id() {
        return id;
    }

    /** How far it is now. */
    public synchronized RunStatus status() {
        var done = added + changed + unchanged + unreadable;
        return new RunStatus(
                id,
                state,
                phase,
                sources,
                startedAt,
                endedAt,
                endedAt == null ? clock.instant() : endedAt,
                new Counts(total, done, added, changed, removed, unchanged, passages, bytes),
                errors,
                errorCount,
                heldBack,
                rebuild,
                failure);
    }

    /** Waits for the end and returns how it ended. */
    public RunStatus await() throws InterruptedException {
        ended.await();
        return status();
    }

    synchronized void is(Phase now) {
        phase = now;
    }

    synchronized void found(int documents) {
        total += documents;
    }

    synchronized void added(int itsPassages, long itsBytes) {
        added++;
        passages += itsPassages;
        bytes += itsBytes;
    }

    synchronized void changed(int itsPassages, long itsBytes) {
        changed++;
        passages += itsPassages;
        bytes += itsBytes;
    }

    synchronized void unchanged() {
        unchanged++;
    }

    synchronized void removed(int documents) {
        removed += documents;
    }

    synchronized void unreadable(String source, String path, String reason) {
        unreadable++;
        error(new DocumentError(source, path, reason));
    }

    synchronized void unavailable(String source, String reason) {
        error(new DocumentError(source, "", reason));
    }

    synchronized void heldBack(HeldBack held) {
        heldBack.add(held);
    }

    private void error(DocumentError error) {
        errorCount++;
        if (errors.size() < KEPT_ERRORS) {
            errors.add(error);
        }
    }

    void succeed() {
        end(State.DONE, null);
    }

    void fail(String reason) {
        end(State.FAILED, reason);
    }

    private void end(State last, @Nullable String reason) {
        synchronized (this) {
            if (state != State.RUNNING) {
                return;
            }
            state = last;
            phase = Phase.ENDED;
            endedAt = clock.instant();
            failure = reason;
        }
        ended.countDown();
    }
}
