package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.Odds;
import dev.nod.draft.Ruling;
import dev.nod.testing.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalibrationsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final List<Ruling> rulings = new ArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final Calibrations calibrations = new Calibrations(most -> {
        reads.incrementAndGet();
        return List.copyOf(rulings).stream().limit(most).toList();
    }, clock);

    @Test
    void tellsWritersApart() {
        ruled("fake-1", 88, 10);
        ruled(null, 20, 78);

        assertThat(calibrations.odds("fake-1", .5)).contains(new Odds(.89, 98));
        assertThat(calibrations.odds(null, .5)).contains(new Odds(.21, 98));
        assertThat(calibrations.odds("fake-2", .5)).isEmpty();
    }

    @Test
    void learnsAnewOnceInAWhile() {
        assertThat(calibrations.odds(null, .5)).isEmpty();
        ruled(null, 20, 78);

        clock.advance(Calibrations.REFRESH.minusMillis(1));
        assertThat(calibrations.odds(null, .5)).isEmpty();
        assertThat(reads).hasValue(1);

        clock.advance(Calibrations.REFRESH);
        assertThat(calibrations.odds(null, .5)).isPresent();
        assertThat(reads).hasValue(2);
    }

    @Test
    void nobodyWaitsWhileSomebodyElseLearnsAnew() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        ruled(null, 20, 78);
        var slow = new Calibrations(most -> {
            if (reads.incrementAndGet() > 1) {
                begun.countDown();
                awaitQuietly(go);
            }
            return rulings;
        }, clock);
        assertThat(slow.odds(null, .5)).isPresent();
        clock.advance(Calibrations.REFRESH);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var learning = threads.submit(() -> slow.odds(null, .5));
            begun.await();

            assertThat(slow.odds(null, .5)).contains(new Odds(.21, 98));
            assertThat(learning.isDone()).isFalse();
            go.countDown();
        }
        assertThat(reads).hasValue(2);
    }

    @Test
    void ofManyWhoAskFirstOneLearnsAndAllAreTold() throws Exception {
        ruled(null, 20, 78);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 64)
                    .mapToObj(_ -> threads.submit(() -> calibrations.odds(null, .5)))
                    .toList();
            for (var each : all) {
                assertThat(each.get()).isPresent();
            }
        }

        assertThat(reads).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void ruled(@Nullable String writer, int right, int wrong) {
        rulings.addAll(Collections.nCopies(right, new Ruling(writer, .9, true)));
        rulings.addAll(Collections.nCopies(wrong, new Ruling(writer, .9, false)));
    }
}
