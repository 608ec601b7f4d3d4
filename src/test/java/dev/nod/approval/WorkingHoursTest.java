package dev.nod.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class WorkingHoursTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingHours OFFICE = hours("Europe/Berlin", WEEKDAYS, "09:00", "17:00");
    static final List<WorkingHours> MANY = Stream.of("Europe/Berlin", "America/New_York", "America/Sao_Paulo",
            "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC")
            .flatMap(zone -> Stream.of(
                    hours(zone, WEEKDAYS, "09:00", "17:00"),
                    hours(zone, WEEK, "00:00", "00:00"),
                    hours(zone, Set.of(DayOfWeek.SATURDAY), "22:00", "06:00"),
                    hours(zone, WEEK, "04:30", "05:15"),
                    hours(zone, EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), "08:00", "00:00")))
            .toList();

    @ParameterizedTest
    @CsvSource(textBlock = """
        # within a day, over the evening, over the weekend, from the weekend, before dawn
        2026-03-02T10:00, PT2H,   2026-03-02T12:00
        2026-03-02T16:00, PT2H,   2026-03-03T10:00
        2026-03-06T16:00, PT2H,   2026-03-09T10:00
        2026-03-07T12:00, PT2H,   2026-03-09T11:00
        2026-03-02T05:00, PT30M,  2026-03-02T09:30
        # to the very end of a day, and not to the next morning
        2026-03-02T10:00, PT7H,   2026-03-02T17:00
        # three working days; over both changes of the clock, which fall on a Sunday
        2026-03-02T09:00, PT24H,  2026-03-04T17:00
        2026-03-27T16:00, PT2H,   2026-03-30T10:00
        2026-10-23T16:00, PT2H,   2026-10-26T10:00
        # nothing to wait for, also at night
        2026-03-02T23:00, PT0S,   2026-03-02T23:00
        """)
    void addsOnlyWorkingTime(LocalDateTime start, Duration working, LocalDateTime end) {
        assertThat(OFFICE.after(start.atZone(BERLIN).toInstant(), working).atZone(BERLIN).toLocalDateTime())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-03-02T12:00, PT2H,   2026-03-02T10:00
        2026-03-03T10:00, PT2H,   2026-03-02T16:00
        2026-03-09T10:00, PT2H,   2026-03-06T16:00
        2026-03-08T12:00, PT2H,   2026-03-06T15:00
        2026-03-02T17:00, PT8H,   2026-03-02T09:00
        2026-03-30T10:00, PT2H,   2026-03-27T16:00
        """)
    void takesAwayOnlyWorkingTime(LocalDateTime end, Duration working, LocalDateTime start) {
        assertThat(OFFICE.before(end.atZone(BERLIN).toInstant(), working).atZone(BERLIN).toLocalDateTime())
                .isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # a night shift of eight hours on the clock has seven in spring and nine in autumn
        2026-03-28T22:00, PT7H, 2026-03-29T06:00
        2026-10-24T22:00, PT9H, 2026-10-25T06:00
        2026-10-24T22:00, PT8H, 2026-10-25T05:00
        """)
    void workThroughAChangeOfTheClockLastsAsLongAsItLasts(
            LocalDateTime start,
            Duration working,
            LocalDateTime end) {
        var night = hours("Europe/Berlin", Set.of(DayOfWeek.SATURDAY), "22:00", "06:00");

        assertThat(night.after(start.atZone(BERLIN).toInstant(), working))
                .isEqualTo(end.atZone(BERLIN).toInstant());
    }

    @Test
    void aSkippedHourIsNoWork() {
        var early = hours("Europe/Berlin", WEEK, "02:00", "03:00");
        var start = Instant.parse("2026-03-28T12:00:00Z");

        assertThat(early.after(start, Duration.ofHours(1))).isEqualTo(Instant.parse("2026-03-30T01:00:00Z"));
    }

    @Test
    void workThatBeginsInASkippedHourBeginsAfterIt() {
        var early = hours("Europe/Berlin", WEEK, "02:30", "04:00");
        var start = Instant.parse("2026-03-28T12:00:00Z");

        assertThat(early.after(start, Duration.ofHours(1))).isEqualTo(Instant.parse("2026-03-29T02:00:00Z"));
    }

    @Test
    void alwaysIsPlainArithmetic() {
        var random = new SplittableRandom(3);
        for (var i = 0; i < 300; i++) {
            var at = moment(random);
            var working = Duration.ofSeconds(random.nextLong(40 * 86_400L));

            assertThat(WorkingHours.always().after(at, working)).isEqualTo(at.plus(working));
            assertThat(WorkingHours.always().before(at, working)).isEqualTo(at.minus(working));
        }
    }

    /** The oracle walks from minute to minute and looks at the clock on the wall. */
    @ParameterizedTest
    @FieldSource("MANY")
    void agreesWithACountOfWorkingMinutes(WorkingHours hours) {
        var random = new SplittableRandom(11);
        for (var i = 0; i < 25; i++) {
            var start = moment(random);
            var working = Duration.ofMinutes(1 + random.nextInt(900));

            var end = hours.after(start, working);
            var back = hours.before(end, working);

            assertThat(minutes(hours, start, end)).as("%s from %s", working, start)
                    .isEqualTo(working.toMinutes());
            assertThat(isWorking(hours, end.minus(1, ChronoUnit.MINUTES))).isTrue();
            assertThat(minutes(hours, back, end)).isEqualTo(working.toMinutes());
            assertThat(isWorking(hours, back)).isTrue();
            assertThat(back).isAfterOrEqualTo(start);
        }
    }

    @ParameterizedTest
    @FieldSource("MANY")
    void addsUp(WorkingHours hours) {
        var random = new SplittableRandom(5);
        for (var i = 0; i < 200; i++) {
            var start = moment(random).plusMillis(random.nextInt(60_000));
            var one = Duration.ofMillis(random.nextLong(3 * 86_400_000L));
            var other = Duration.ofMillis(random.nextLong(3 * 86_400_000L));

            assertThat(hours.after(hours.after(start, one), other))
                    .isEqualTo(hours.after(start, one.plus(other)));
            assertThat(hours.before(hours.before(start, one), other))
                    .isEqualTo(hours.before(start, one.plus(other)));
        }
    }

    @Test
    void needADayAndATimeThatIsNotNegative() {
        assertThatThrownBy(() -> hours("UTC", Set.of(), "09:00", "17:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OFFICE.after(Instant.EPOCH, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long minutes(WorkingHours hours, Instant start, Instant end) {
        return Stream.iterate(start, at -> at.isBefore(end), at -> at.plus(1, ChronoUnit.MINUTES))
                .filter(at -> isWorking(hours, at))
                .count();
    }

    private static boolean isWorking(WorkingHours hours, Instant at) {
        var clock = at.atZone(hours.zone());
        var time = clock.toLocalTime();
        if (hours.to().isAfter(hours.from())) {
            return hours.days().contains(clock.getDayOfWeek())
                    && !time.isBefore(hours.from())
                    && time.isBefore(hours.to());
        }
        var beganToday = !time.isBefore(hours.from()) && hours.days().contains(clock.getDayOfWeek());
        var beganYesterday = time.isBefore(hours.to())
                && hours.days().contains(clock.getDayOfWeek().minus(1));
        return beganToday || beganYesterday;
    }

    /** A full minute, often near a change of the clock, and not in the hour that autumn shows twice. */
    private static Instant moment(SplittableRandom random) {
        var days = List.of("2026-03-27", "2026-10-23", "2026-03-06", "2026-10-30", "2026-04-03", "2026-10-02",
                "2024-02-27", "2011-12-28", "2026-12-30", "2018-11-02");
        return Instant.parse(days.get(random.nextInt(days.size())) + "T00:00:00Z")
                .plus(random.nextInt(5 * 1_440), ChronoUnit.MINUTES);
    }

    private static WorkingHours hours(String zone, Set<DayOfWeek> days, String from, String to) {
        return new WorkingHours(ZoneId.of(zone), days, LocalTime.parse(from), LocalTime.parse(to));
    }
}
