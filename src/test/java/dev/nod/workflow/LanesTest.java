package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final Lanes lanes = new Lanes(PAUSE, clock);

    @Test
    void isBusyFromTheBeginningOfAnEffectUntilAPauseAfterItsEnd() {
        lanes.begin("C1");
        assertThat(lanes.busy(clock.instant().plus(Duration.ofDays(1)))).containsExactly("C1");

        lanes.end("C1");

        assertThat(lanes.nextFree()).contains(clock.instant().plus(PAUSE));
        assertThat(lanes.busy(clock.instant())).containsExactly("C1");
        assertThat(lanes.busy(clock.instant().plus(PAUSE))).isEmpty();
    }

    @Test
    void restsAsLongAsTheOtherSideAsks() {
        lanes.begin("C1");
        lanes.rest("C1", Duration.ofMinutes(5));
        lanes.end("C1");

        assertThat(lanes.busy(clock.instant().plusSeconds(299))).containsExactly("C1");
        assertThat(lanes.busy(clock.instant().plusSeconds(300))).isEmpty();
    }

    @Test
    void oneLaneDoesNotHoldUpAnother() {
        lanes.begin("C1");

        assertThat(lanes.busy(clock.instant())).doesNotContain("C2");
        assertThat(lanes.nextFree()).isEmpty();
    }
}
