package dev.nod.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When each source is looked at again: after its time, give or take a tenth so that not all are looked at together.
 * A source that is still being looked at then has to wait once more.
 */
public final class Schedule {

    private static final double LEAST = 0.9;
    private static final double SPREAD = 0.2;

    private final Map<String, Duration> every;
    private final Reindexing reindexing;
    private final RandomGenerator random;
    private final Map<String, Instant> next = new HashMap<>();

    /**
     * @param every how often to look at a source, by its name; for those that are looked at at all
     */
    public Schedule(Map<String, Duration> every, Reindexing reindexing, RandomGenerator random) {
        this.every = Map.copyOf(every);
        this.reindexing = reindexing;
        this.random = random;
    }

    /** Starts what is due. What was not asked for before becomes due after its time. */
    public synchronized void run(Instant now) {
        every.forEach((source, pause) -> {
            var due = next.get(source);
            if (due != null && due.isAfter(now)) {
                return;
            }
            next.put(source, now.plus(varied(pause)));
            if (due != null && !isRunning(source)) {
                var _ = reindexing.start(Order.of(source));
            }
        });
    }

    /** When something is due next; empty if never. */
    public synchronized Optional<Instant> nextDue() {
        return next.values().stream().min(Instant::compareTo);
    }

    /** When this source is looked at next; empty if that is not planned. */
    public synchronized Optional<Instant> next(String source) {
        return Optional.ofNullable(next.get(source));
    }

    private boolean isRunning(String source) {
        return reindexing.latest(source)
                .map(run -> run.status().state() == RunStatus.State.RUNNING)
                .orElse(false);
    }

    private Duration varied(Duration pause) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (LEAST + SPREAD * random.nextDouble())));
    }
}
