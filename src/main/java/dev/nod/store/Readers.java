package dev.nod.store;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A few platform threads that read the database, each query on a connection of its own. A query holds on to the
 * thread that runs it, so none may run on a virtual thread.
 */
final class Readers implements AutoCloseable {

    private final BlockingQueue<Handle> idle;
    private final ExecutorService threads;

    /** Takes over connections in autocommit mode and closes them in the end. */
    Readers(List<Handle> handles) {
        idle = new ArrayBlockingQueue<>(handles.size(), false, handles);
        threads = Executors.newFixedThreadPool(
                handles.size(),
                Thread.ofPlatform().name("nod-store-reader-", 1).factory());
    }

    <T> CompletableFuture<T> submit(Function<Handle, T> query) {
        try {
            return CompletableFuture.supplyAsync(() -> run(query), threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new StoreException("the database is closed", e));
        }
    }

    /** There are as many threads as connections, so that one is always idle here. */
    private <T> T run(Function<Handle, T> query) {
        var handle = idle.remove();
        try {
            return query.apply(handle);
        } finally {
            idle.add(handle);
        }
    }

    /** Finishes the queries that were submitted. */
    @Override
    public void close() {
        threads.close();
        idle.forEach(Handle::close);
    }
}
