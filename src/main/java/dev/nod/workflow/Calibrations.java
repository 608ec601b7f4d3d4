package dev.nod.workflow;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.nod.approval.TrackRecord;
import dev.nod.draft.Calibration;
import dev.nod.draft.Odds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How far the confidence of each writer can be trusted, learnt anew from the track record once in a while by whoever
 * asks then; meanwhile others are told what was known before. Safe to use from many threads.
 */
final class Calibrations {

    static final Duration REFRESH = Duration.ofMinutes(5);

    private static final String QUOTES = "";

    private final TrackRecord record;
    private final Clock clock;
    private final ReentrantLock learning = new ReentrantLock();
    private volatile @Nullable Learnt learnt;

    /** What the track record showed at a time, by writer. */
    private record Learnt(Instant at, Map<String, Calibration> byWriter) {}

    Calibrations(TrackRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    /**
     * How likely a draft is approved as it is; empty while too few of its writer were decided on.
     *
     * @param writer     the language model that wrote it; null if it is made of quotes
     * @param confidence how sure its writer is of it, 0 to 1
     */
    Optional<Odds> odds(@Nullable String writer, double confidence) {
        return Optional.ofNullable(known().byWriter().get(name(writer)))
                .flatMap(calibration -> calibration.odds(confidence));
    }

    private Learnt known() {
        var known = learnt;
        if (known == null) {
            learning.lock();
        } else if (isFresh(known) || !learning.tryLock()) {
            return known;
        }
        try {
            var now = learnt;
            return now != null && isFresh(now) ? now : learn();
        } finally {
            learning.unlock();
        }
    }

    private boolean isFresh(Learnt known) {
        return clock.instant().isBefore(known.at().plus(REFRESH));
    }

    private Learnt learn() {
        var now = new Learnt(clock.instant(), record.latest(Calibration.MOST_DECISIONS)
                .stream()
                .collect(groupingBy(ruling -> name(ruling.writer()),
                        collectingAndThen(toList(), Calibration::of))));
        learnt = now;
        return now;
    }

    private static String name(@Nullable String writer) {
        return Objects.requireNonNullElse(writer, QUOTES);
    }
}
