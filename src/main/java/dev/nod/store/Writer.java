package dev.nod.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that changes the database. Changes that arrive while it commits share the next commit, and with
 * it the wait for the disk; a change that fails takes none of the others down.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_PER_COMMIT = 64;
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Handle handle;
    private final LinkedBlockingQueue<Change<?>> queue = new LinkedBlockingQueue<>();
    private final Change<Boolean> last = new Change<>(_ -> true);
    private final Thread thread = Thread.ofPlatform().name("nod-store-writer").unstarted(this::run);
    private boolean closed;

    /** Takes over a connection in autocommit mode and closes it in the end. */
    Writer(Handle handle) {
        this.handle = handle;
        thread.start();
    }

    /** Queues a piece of work; the future completes when its commit is durable. */
    <T> CompletableFuture<T> submit(Function<Handle, T> work) {
        var change = new Change<>(work);
        enqueue(change);
        return change.durable();
    }

    /** Finishes what is queued. */
    @Override
    public void close() {
        enqueue(last);
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void enqueue(Change<?> change) {
        synchronized (queue) {
            if (closed) {
                change.fail(new StoreException("the database is closed"));
                return;
            }
            closed = change == last;
            queue.add(change);
        }
    }

    private void run() {
        var batch = new ArrayList<Change<?>>(MOST_PER_COMMIT);
        try (handle) {
            while (!batch.contains(last)) {
                batch.clear();
                await(batch);
                commit(batch);
            }
        } catch (InterruptedException e) {
            LOG.warn("interrupted, ends");
        } finally {
            refuseTheRest();
        }
    }

    /** Copies the log into the file while there is nothing better to do. */
    private void await(List<Change<?>> batch) throws InterruptedException {
        var first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            checkpoint();
            first = queue.take();
        }
        batch.add(first);
        queue.drainTo(batch, MOST_PER_COMMIT - 1);
    }

    private void commit(List<Change<?>> batch) {
        List<Runnable> acknowledgements;
        try {
            handle.execute("begin immediate");
            acknowledgements = apply(batch);
            handle.execute("commit");
        } catch (RuntimeException | Error e) {
            batch.forEach(change -> change.fail(e));
            rollBack();
            return;
        }
        acknowledgements.forEach(Runnable::run);
    }

    /** A change that is alone needs no savepoint, since it takes nothing down but itself. */
    private List<Runnable> apply(List<Change<?>> batch) {
        return batch.size() == 1
                ? List.of(batch.getFirst().apply(handle))
                : batch.stream().flatMap(change -> attempt(change).stream()).toList();
    }

    private Optional<Runnable> attempt(Change<?> change) {
        handle.execute("savepoint change");
        try {
            var acknowledgement = change.apply(handle);
            handle.execute("release change");
            return Optional.of(acknowledgement);
        } catch (RuntimeException | Error e) {
            change.fail(e);
            handle.execute("rollback to change");
            handle.execute("release change");
            return Optional.empty();
        }
    }

    /** After some failures, such as a full disk, there is nothing left to roll back. */
    private void rollBack() {
        try {
            handle.execute("rollback");
        } catch (JdbiException e) {
            LOG.debug("nothing to roll back", e);
        }
    }

    private void checkpoint() {
        try {
            handle.execute("pragma wal_checkpoint(passive)");
        } catch (JdbiException e) {
            LOG.warn("cannot copy the database's log into its file yet", e);
        }
    }

    private void refuseTheRest() {
        synchronized (queue) {
            closed = true;
            queue.forEach(change -> change.fail(new StoreException("the database is closed")));
            queue.clear();
        }
    }
}
