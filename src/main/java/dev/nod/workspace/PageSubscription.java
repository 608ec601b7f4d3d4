package dev.nod.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One open chat page's queue; a page that falls too far behind is cut off and comes back by itself. */
final class PageSubscription {

    private static final int LIMIT = 2000;

    private final String user;
    private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(LIMIT);
    private volatile boolean closed;

    PageSubscription(String user) {
        this.user = user;
    }

    /** @param data one line of JSON */
    record Event(long id, String data) {}

    String user() {
        return user;
    }

    /** False when the page has been cut off. */
    boolean offer(Event event) {
        if (!waiting.offer(event)) {
            closed = true;
        }
        return !closed;
    }

    /** Empty when nothing came within the time. */
    Optional<Event> next(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
    }

    void close() {
        closed = true;
        waiting.clear();
        waiting.add(new Event(0, ""));
    }

    boolean isClosed() {
        return closed;
    }
}
