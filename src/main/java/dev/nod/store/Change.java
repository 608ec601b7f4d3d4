package dev.nod.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A unit of work that waits for the writer, and its caller who waits until it is durable. */
final class Change<T> {

    private final Function<Handle, T> work;
    private final CompletableFuture<T> durable = new CompletableFuture<>();

    Change(Function<Handle, T> work) {
        this.work = work;
    }

    /** Does the work; what is returned tells the caller, and is to be run once the commit is durable. */
    Runnable apply(Handle handle) {
        var result = work.apply(handle);
        return () -> durable.complete(result);
    }

    /** Tells the caller that nothing was changed. */
    void fail(Throwable failure) {
        durable.completeExceptionally(failure);
    }

    /** The result of the work, once it is durable. */
    CompletableFuture<T> durable() {
        return durable;
    }
}
