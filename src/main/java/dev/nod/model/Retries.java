package dev.nod.model;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before a request is tried again: as long as the server says, else longer each time. */
final class Retries {

    static final int MOST_TRIES = 5;

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final RandomGenerator random;

    Retries(RandomGenerator random) {
        this.random = random;
    }

    static boolean isWorthwhile(int status) {
        return status == 408 || status == 409 || status == 429 || status >= 500;
    }

    /**
     * The wait after a try; empty if there should be no further one.
     *
     * @param tries      how many there were
     * @param retryAfter the header of this name, which gives seconds or a date, of which only seconds are read
     */
    Optional<Duration> after(int tries, @Nullable String retryAfter) {
        if (tries >= MOST_TRIES) {
            return Optional.empty();
        }
        if (retryAfter != null && retryAfter.strip().matches("\\d{1,6}")) {
            var wanted = Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
            return Optional.of(wanted).filter(wait -> wait.compareTo(LONGEST) <= 0);
        }
        var most = Math.min(FIRST.toMillis() << (tries - 1), LONGEST.toMillis());
        return Optional.of(Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1)));
    }
}
