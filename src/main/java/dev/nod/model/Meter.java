package dev.nod.model;

import dev.nod.draft.prompt.Failure;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts what becomes of requests to one model; threads can share it. */
final class Meter {

    private final Map<Failure, Long> failed = new EnumMap<>(Failure.class);
    private long filled;
    private long skipped;
    private long repeated;
    private Duration took = Duration.ZERO;
    private long read;
    private long written;
    private long micros;

    /** The model was not asked. */
    synchronized void skipped() {
        skipped++;
    }

    /** A request is sent once more. */
    synchronized void repeated() {
        repeated++;
    }

    /** The model answered something, well or not. */
    synchronized void answered(Tally tally, long cost) {
        read += tally.input();
        written += tally.output();
        micros += cost;
    }

    /** This is what it made of a form, after so long. */
    synchronized void asked(Result<?> result, Duration time) {
        took = took.plus(time);
        switch (result) {
            case Result.Filled<?> _ -> filled++;
            case Result.Missed<?>(var failure, _) -> failed.merge(failure, 1L, Long::sum);
        }
    }

    synchronized ModelCounts counts(boolean isLeftAlone) {
        return new ModelCounts(filled, failed, skipped, repeated, took, read, written, micros, isLeftAlone);
    }
}
