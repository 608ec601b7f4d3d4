package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PulseTest {

    private final Semaphore beats = new Semaphore(0);
    private final Pulse pulse = new Pulse(Clock.systemUTC());

    @AfterEach
    void stop() {
        pulse.close();
    }

    @Test
    void beatsOnceItIsWoken() throws InterruptedException {
        pulse.start(List.of(new Beat()));
        beats.acquire();

        pulse.wake();

        beats.acquire();
        assertThat(beats.availablePermits()).isZero();
    }

    @Test
    void restsWhileSomethingIsDoneThatCannotWait() throws InterruptedException {
        pulse.start(List.of(new Beat()));
        beats.acquire();

        var beatMeanwhile = !pulse.beforehand(() -> {
            pulse.wake();
            return !hasBeatWithin(200);
        });

        beats.acquire();
        assertThat(beatMeanwhile).isFalse();
    }

    @Test
    void beatsThoughWhatCannotWaitHasNoEnd() throws InterruptedException {
        pulse.start(List.of(new Beat()));
        beats.acquire();
        var isBegun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var endless = Thread.ofVirtual().start(() -> pulse.beforehand(() -> {
            isBegun.countDown();
            return awaits(mayEnd);
        }));
        isBegun.await();

        pulse.wake();

        beats.acquire();
        mayEnd.countDown();
        endless.join();
    }

    private boolean hasBeatWithin(long millis) {
        try {
            return beats.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Nothing is ever due by itself. */
    private final class Beat implements Duty {

        @Override
        public void run(Instant now) {
            beats.release();
        }

        @Override
        public Optional<Instant> nextDue() {
            return Optional.empty();
        }
    }
}
