package dev.nod.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RetriesTest {

    private final Retries retries = new Retries(
            new SplittableRandom(7),
            Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void waitAsLongAsTheServerSays() {
        assertThat(waited("7")).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_250));
        assertThat(waited(" 0 ")).isBetween(Duration.ZERO, Duration.ofMillis(250));
    }

    @Test
    void waitUntilTheDateThatTheServerSays() {
        assertThat(waited("Sun, 01 Mar 2026 10:00:20 GMT"))
                .isBetween(Duration.ofSeconds(20), Duration.ofMillis(20_250));
        assertThat(waited("Sun, 01 Mar 2026 09:00:00 GMT")).isBetween(Duration.ZERO, Duration.ofMillis(250));
        assertThat(retries.after(1, "Sun, 01 Mar 2026 11:00:00 GMT")).isEmpty();
    }

    @Test
    void comeNotAllAtOnce() {
        assertThat(IntStream.range(0, 20).mapToObj(_ -> waited("3")).distinct()).hasSizeGreaterThan(5);
    }

    @Test
    void takeAHeaderThatSaysNothingForNone() {
        assertThat(waited("soon")).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    private Duration waited(String retryAfter) {
        return retries.after(1, retryAfter).orElseThrow();
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
