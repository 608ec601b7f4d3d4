package dev.nod.workspace;

import java.time.Clock;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Gives out message ids: seconds and microseconds of the clock, each later than the one before. */
final class Timestamps {

    private static final long MICROS = 1_000_000;

    private final Clock clock;
    private long last;

    Timestamps(Clock clock) {
        this.clock = clock;
    }

    String next() {
        var now = clock.instant();
        var micros = now.getEpochSecond() * MICROS + now.get(ChronoField.MICRO_OF_SECOND);
        last = Math.max(micros, last + 1);
        return String.format(Locale.ROOT, "%010d.%06d", last / MICROS, last % MICROS);
    }

    /** Makes sure that every later id is greater than this one. */
    void after(String ts) {
        last = Math.max(last, Long.parseLong(ts.replace(".", "")));
    }

    static long seconds(String ts) {
        return Long.parseLong(ts.substring(0, ts.indexOf('.')));
    }

    Clock clock() {
        return clock;
    }

    long nowInSeconds() {
        return clock.instant().getEpochSecond();
    }
}
