package dev.nod.model;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before a request is tried again: as long as the server says, else longer each time. */
final class Retries {

    static final int MOST_TRIES = 5;

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final long MOMENT = 250;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final RandomGenerator random;
    private final Clock clock;

    Retries(RandomGenerator random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    static boolean isWorthwhile(int status) {
        return status == 408 || status == 409 || status == 429 || status >= 500;
    }

    /**
     * The wait after a try; empty if there should be no further one.
     *
     * @param tries      how many there were
     * @param retryAfter the header of this name, which gives seconds or a date; a moment is added to it, so that not
     *                   all who wait come at once
     */
    Optional<Duration> after(int tries, @Nullable String retryAfter) {
        if (tries >= MOST_TRIES) {
            return Optional.empty();
        }
        var wanted = wanted(retryAfter == null ? "" : retryAfter.strip());
        if (wanted.isPresent()) {
            return wanted.filter(wait -> wait.compareTo(LONGEST) <= 0)
                    .map(wait -> wait.plusMillis(random.nextLong(MOMENT)));
        }
        var most = Math.min(FIRST.toMillis() << (tries - 1), LONGEST.toMillis());
        return Optional.of(Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1)));
    }

    private Optional<Duration> wanted(String header) {
        if (header.matches("\\d{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            var date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
            var wait = Duration.between(clock.instant(), date);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
