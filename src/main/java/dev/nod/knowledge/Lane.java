package dev.nod.knowledge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Does the work on one source, one piece after another, and holds no thread while there is none.
 * Work that the threads refuse, because they have been stopped, is dropped.
 */
final class Lane {

    private final Executor threads;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    Lane(Executor threads) {
        this.threads = threads;
    }

    synchronized void submit(Runnable work) {
        waiting.add(work);
        if (!busy) {
            next();
        }
    }

    private synchronized void next() {
        var work = waiting.poll();
        busy = work != null;
        if (work != null) {
            try {
                threads.execute(() -> carryOut(work));
            } catch (RejectedExecutionException _) {
                waiting.clear();
            }
        }
    }

    private void carryOut(Runnable work) {
        try {
            work.run();
        } finally {
            next();
        }
    }
}
