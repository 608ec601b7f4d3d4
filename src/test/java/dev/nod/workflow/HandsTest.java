package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HandsTest {

    @Test
    void letsAThousandRequestsWaitWhileOnlyAFewAreWorkedOn() throws InterruptedException {
        var allWait = new CountDownLatch(1_000);
        var answer = new CountDownLatch(1);
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hands = new Hands(threads, 1_000, () -> {});
            Runnable effort = () -> {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                atWork.decrementAndGet();
            };
            for (var begun = 0; begun < 1_000;) {
                if (hands.free() > 0) {
                    begun++;
                    hands.work(() -> {
                        effort.run();
                        hands.lend(() -> {
                            allWait.countDown();
                            return await(answer);
                        });
                        effort.run();
                    });
                } else {
                    Thread.onSpinWait();
                }
            }

            assertThat(allWait.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(hands.free()).isZero();
            answer.countDown();
        }
        assertThat(most.get()).isBetween(1, 8);
    }

    @Test
    void beginsNoMoreThanAreAllowedToWait() {
        var answer = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hands = new Hands(threads, 2, () -> {});
            hands.work(() -> hands.lend(() -> await(answer)));
            hands.work(() -> hands.lend(() -> await(answer)));

            assertThat(hands.free()).isZero();
            answer.countDown();
        }
    }

    @Test
    void letsGoOfWhoeverWaitsAtTheEnd() throws InterruptedException {
        var waits = new CountDownLatch(1);
        var wasInterrupted = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hands = new Hands(threads, 2, () -> {});
            hands.work(() -> hands.lend(() -> {
                waits.countDown();
                wasInterrupted.set(!await(new CountDownLatch(1)));
                return true;
            }));
            waits.await();
            hands.close();
        }
        assertThat(wasInterrupted).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
