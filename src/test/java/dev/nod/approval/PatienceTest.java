package dev.nod.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-03-06T12:00:00Z");
    private static final WorkingHours OFFICE = new WorkingHours(ZoneOffset.UTC,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    @Test
    void countsAroundTheClockUnlessToldOtherwise() {
        var patience = Patience.of(Duration.ofHours(24));

        assertThat(patience.expiry(FRIDAY_NOON)).isEqualTo("2026-03-07T12:00:00Z");
        assertThat(patience.reminder(FRIDAY_NOON)).isEmpty();
        assertThat(patience.warning(FRIDAY_NOON)).isEmpty();
    }

    @Test
    void stopsTheClockOverTheWeekend() {
        var patience = patience("PT8H", "PT6H", "PT1H");

        assertThat(patience.reminder(FRIDAY_NOON)).contains(Instant.parse("2026-03-09T10:00:00Z"));
        assertThat(patience.warning(FRIDAY_NOON)).contains(Instant.parse("2026-03-09T11:00:00Z"));
        assertThat(patience.expiry(FRIDAY_NOON)).isEqualTo("2026-03-09T12:00:00Z");
    }

    @Test
    void remindsAndWarnsWithinTheTimeThatADraftWaits() {
        assertThatThrownBy(() -> patience("PT8H", "PT8H", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> patience("PT8H", null, "PT9H")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> patience("PT8H", "PT0S", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> patience("PT0S", null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Patience patience(String whole, @Nullable String remind, @Nullable String warn) {
        return new Patience(
                Duration.parse(whole),
                remind == null ? null : Duration.parse(remind),
                warn == null ? null : Duration.parse(warn),
                List.of("@leads"),
                OFFICE);
    }
}
