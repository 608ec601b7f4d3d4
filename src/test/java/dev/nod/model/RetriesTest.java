package dev.nod.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RetriesTest {

    private final Retries retries = new Retries(new SplittableRandom(7));

    @Test
    void waitAsLongAsTheServerSays() {
        assertThat(retries.after(1, "7")).contains(Duration.ofSeconds(7));
        assertThat(retries.after(1, " 0 ")).contains(Duration.ZERO);
    }

    @Test
    void waitLongerEachTimeAndNeverTwiceTheSame() {
        for (var tries = 1; tries < Retries.MOST_TRIES; tries++) {
            var most = Duration.ofMillis(500L << (tries - 1));
            assertThat(retries.after(tries, null).orElseThrow()).isBetween(most.dividedBy(2), most);
        }
        assertThat(retries.after(1, null)).isNotEqualTo(retries.after(1, null));
    }

    @Test
    void endAfterSomeTriesAndBeforeAVeryLongWait() {
        assertThat(retries.after(Retries.MOST_TRIES, "1")).isEmpty();
        assertThat(retries.after(1, "61")).isEmpty();
    }
}
