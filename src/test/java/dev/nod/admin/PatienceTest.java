package dev.nod.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicLong now = new AtomicLong();
    private final Patience patience = new Patience(now::get);

    @Test
    void letsAFewMistakesPass() {
        fail("one", 9);

        assertThat(patience.wait("one")).isZero();
    }

    @Test
    void letsACallerWaitUntilAMinuteAfterTheFirstFailure() {
        fail("one", 10);
        pass(Duration.ofSeconds(20));

        assertThat(patience.wait("one")).isEqualTo(Duration.ofSeconds(40));
        assertThat(patience.wait("another")).isZero();
    }

    @Test
    void forgivesAfterAMinute() {
        fail("one", 10);
        pass(Duration.ofSeconds(61));

        assertThat(patience.wait("one").isPositive()).isFalse();

        fail("one", 1);
        assertThat(patience.wait("one").isPositive()).isFalse();
    }

    @Test
    void forgetsTheOldestWhenThereAreTooManyCallers() {
        fail("one", 10);
        IntStream.range(0, 1_000).forEach(i -> fail("caller " + i, 1));

        assertThat(patience.wait("one")).isZero();
    }

    private void fail(String caller, int times) {
        IntStream.range(0, times).forEach(_ -> patience.failed(caller));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
