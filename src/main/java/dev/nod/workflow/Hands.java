package dev.nod.workflow;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Who works on requests: a few at once, as the processor and Slack bear it, besides many more that only wait for a
 * language model.
 */
public final class Hands implements AutoCloseable {

    /** How many requests are worked on at once unless it is set otherwise, most of them waiting. */
    public static final int USUAL_REQUESTS = 1_000;

    private static final int WORKING = 8;

    private final Executor executor;
    private final Runnable freed;
    private final Semaphore requests;
    private final Semaphore working = new Semaphore(WORKING, true);
    private final AtomicInteger starting = new AtomicInteger();
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

    /**
     * Has nobody working yet.
     *
     * @param executor with a thread for each request
     * @param requests how many at most are worked on, or wait
     * @param freed    to be run when a hand is free for another request
     */
    public Hands(Executor executor, int requests, Runnable freed) {
        this.executor = executor;
        this.requests = new Semaphore(requests);
        this.freed = freed;
    }

    /** How many requests more can be begun. */
    int free() {
        return Math.max(0,
                Math.min(working.availablePermits() - starting.get(), requests.availablePermits()));
    }

    /** Begins to work on a request; to be called only while a hand is free. */
    void work(Runnable work) {
        requests.acquireUninterruptibly();
        starting.incrementAndGet();
        executor.execute(() -> {
            working.acquireUninterruptibly();
            starting.decrementAndGet();
            try {
                work.run();
            } finally {
                working.release();
                requests.release();
                freed.run();
            }
        });
    }

    /** Lets another request be worked on while this one waits. */
    <T> T lend(Supplier<T> wait) {
        working.release();
        waiting.add(Thread.currentThread());
        freed.run();
        try {
            return wait.get();
        } finally {
            waiting.remove(Thread.currentThread());
            working.acquireUninterruptibly();
        }
    }

    /** Ends all waiting; what was waited for is taken up again at the next start. */
    @Override
    public void close() {
        waiting.forEach(Thread::interrupt);
    }
}
