package dev.nod.store;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A few connections that read the database. A query holds on to the thread that runs it, so that those of virtual
 * threads run on a few platform threads; a platform thread runs its own, since handing it over takes longer than most
 * queries do.
 */
final class Readers implements AutoCloseable {

    private final int size;
    private final Queue<Handle> idle;
    private final Semaphore free;
    private final ExecutorService threads;
    private volatile boolean closed;

    /** Takes over connections in autocommit mode and closes them in the end. */
    Readers(List<Handle> handles) {
        size = handles.size();
        idle = new ConcurrentLinkedQueue<>(handles);
        free = new Semaphore(size, true);
        threads = Executors.newFixedThreadPool(
                size,
                Thread.ofPlatform().name("nod-store-reader-", 1).factory());
    }

    <T> CompletableFuture<T> submit(Function<Handle, T> query) {
        Executor executor = Thread.currentThread().isVirtual() ? threads : Runnable::run;
        try {
            return CompletableFuture.supplyAsync(() -> run(query), executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new StoreException("the database is closed", e));
        }
    }

    private <T> T run(Function<Handle, T> query) {
        free.acquireUninterruptibly();
        try {
            if (closed) {
                throw new StoreException("the database is closed");
            }
            var handle = idle.remove();
            try {
                return query.apply(handle);
            } finally {
                idle.add(handle);
            }
        } finally {
            free.release();
        }
    }

    /** Finishes the queries that were submitted. */
    @Override
    public void close() {
        threads.close();
        free.acquireUninterruptibly(size);
        closed = true;
        free.release(size);
        idle.forEach(Handle::close);
    }
}
