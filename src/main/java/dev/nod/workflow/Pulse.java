package dev.nod.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that sleeps until the next duty is due, or until it is woken. What cannot wait, such as a question that
 * Slack wants acknowledged, goes before the duties, which rest meanwhile; though never for longer than they then work.
 */
public final class Pulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Clock clock;
    private final Object lock = new Object();
    private final Precedence precedence = new Precedence(System.nanoTime());
    private boolean woken;
    private boolean closed;
    private @Nullable Thread thread;

    public Pulse(Clock clock) {
        this.clock = clock;
    }

    /** Starts to beat; to be called once. */
    public void start(List<Duty> duties) {
        var beating = Thread.ofPlatform().name("nod-pulse").unstarted(() -> beat(List.copyOf(duties)));
        thread = beating;
        beating.start();
    }

    /** Lets the duties look for work now. */
    public void wake() {
        synchronized (lock) {
            woken = true;
            lock.notifyAll();
        }
    }

    /** Does what cannot wait, and returns what it returns. */
    boolean beforehand(BooleanSupplier urgent) {
        synchronized (lock) {
            precedence.begin();
        }
        try {
            return urgent.getAsBoolean();
        } finally {
            synchronized (lock) {
                precedence.end(System.nanoTime());
            }
        }
    }

    /** Ends after the duty at hand. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        var beating = thread;
        if (beating != null) {
            try {
                beating.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void beat(List<Duty> duties) {
        try {
            while (sleep(runAll(duties))) {
                LOG.trace("awake");
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted, ends");
        }
    }

    /** Returns how long nothing will be due. */
    private Duration runAll(List<Duty> duties) {
        try {
            duties.forEach(duty -> duty.run(clock.instant()));
            return duties.stream()
                    .map(Duty::nextDue)
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo)
                    .map(due -> Duration.between(clock.instant(), due))
                    .filter(wait -> wait.compareTo(LONGEST_SLEEP) < 0)
                    .orElse(LONGEST_SLEEP);
        } catch (RuntimeException e) {
            LOG.error("a duty failed and is tried again", e);
            return AFTER_A_FAILURE;
        }
    }

    /** Returns false once closed. */
    private boolean sleep(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        synchronized (lock) {
            var left = millisUntil(end);
            while (!closed && left > 0) {
                lock.wait(left);
                left = millisUntil(end);
            }
            woken = false;
            return !closed;
        }
    }

    private long millisUntil(long end) {
        var now = System.nanoTime();
        return TimeUnit.NANOSECONDS.toMillis(woken ? precedence.rest(now) : end - now);
    }
}
