package dev.nod.source;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps requests apart in time, and ends every wait when the source is to stop. */
final class Pace {

    private final CountDownLatch stop = new CountDownLatch(1);
    private Duration interval;
    private long next = System.nanoTime();

    Pace(Duration interval) {
        this.interval = interval;
    }

    /** Goes no faster than this from now on. */
    void slowDownTo(Duration atLeast) {
        interval = interval.compareTo(atLeast) < 0 ? atLeast : interval;
    }

    void stop() {
        stop.countDown();
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Waits until the next request may go out. */
    void await() throws InterruptedException {
        pause(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        next = System.nanoTime() + interval.toNanos();
    }

    void pause(Duration duration) throws InterruptedException {
        var _ = stop.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }
}
