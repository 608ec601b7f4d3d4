package dev.nod.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers for half a minute what Slack told, so that a run of questions does not ask it the same things. */
final class Recent<V> {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private record Told<V>(V what, Instant at) {}

    private final Clock clock;
    private final Map<String, Told<V>> told = new ConcurrentHashMap<>();

    Recent(Clock clock) {
        this.clock = clock;
    }

    /** What was told of late, or else what is told now; that nothing is told is not remembered. */
    Optional<V> of(String key, Supplier<Optional<V>> asking) {
        var now = clock.instant();
        var known = told.get(key);
        if (known != null && Duration.between(known.at(), now).compareTo(LONGEST) < 0) {
            return Optional.of(known.what());
        }
        var answer = asking.get();
        if (told.size() >= MOST) {
            told.clear();
        }
        answer.ifPresent(what -> told.put(key, new Told<>(what, now)));
        return answer;
    }
}
