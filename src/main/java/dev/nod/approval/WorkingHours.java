package dev.nod.approval;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/**
 * When people work, and timers therefore run.
 *
 * @param zone where the clock hangs that the times are read from
 * @param days the days on which work begins, at least one
 * @param from when it begins
 * @param to   when it ends: on the same day if that is later than {@code from}, else on the next; 0:00 is midnight
 */
public record WorkingHours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    private static final WorkingHours ALWAYS = new WorkingHours(ZoneOffset.UTC,
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public WorkingHours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("work needs at least one day of the week");
        }
    }

    /** Day and night, all week. */
    public static WorkingHours always() {
        return ALWAYS;
    }

    /** The first moment by which that much working time has passed since the start. */
    public Instant after(Instant start, Duration working) {
        var left = notNegative(working);
        var at = start;
        for (var day = dayOf(start).minusDays(1); left.isPositive(); day = day.plusDays(1)) {
            var begin = later(begin(day), at);
            var worked = worked(begin, end(day));
            if (worked.compareTo(left) >= 0) {
                return begin.plus(left);
            }
            left = left.minus(worked);
        }
        return at;
    }

    /** The last moment from which on that much working time is left until the end. */
    public Instant before(Instant end, Duration working) {
        var left = notNegative(working);
        for (var day = dayOf(end); left.isPositive(); day = day.minusDays(1)) {
            var finish = earlier(end(day), end);
            var worked = worked(begin(day), finish);
            if (worked.compareTo(left) >= 0) {
                return finish.minus(left);
            }
            left = left.minus(worked);
        }
        return end;
    }

    private static Duration notNegative(Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time cannot be negative, got " + working);
        }
        return working;
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private Instant begin(LocalDate day) {
        return moment(day.atTime(from));
    }

    /** The end of the work that begins on this day; its beginning on a day off. */
    private Instant end(LocalDate day) {
        if (!days.contains(day.getDayOfWeek())) {
            return begin(day);
        }
        return moment((to.isAfter(from) ? day : day.plusDays(1)).atTime(to));
    }

    /** Of a time that the clock shows twice the first, of one that it skips the moment of the skip. */
    private Instant moment(LocalDateTime local) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
    }

    private static Duration worked(Instant begin, Instant end) {
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
