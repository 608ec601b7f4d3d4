package dev.nod.workflow;

import java.time.Duration;

/**
 * How long what can wait rests for what cannot: while that is being done and a moment longer, since more may follow,
 * but never for longer than it then works. Times are those of {@link System#nanoTime()}.
 */
final class Precedence {

    private static final long MOMENT = Duration.ofMillis(5).toNanos();
    private static final long LONGEST = Duration.ofMillis(500).toNanos();

    private int running;
    private long quietFrom;
    private long worksUntil;
    private long restsSince;
    private boolean rests;

    Precedence(long now) {
        quietFrom = now;
        worksUntil = now;
    }

    /** Something begins that cannot wait. */
    void begin() {
        running++;
    }

    /** Something is done that could not wait. */
    void end(long now) {
        running--;
        quietFrom = now + MOMENT;
    }

    /** For how many nanoseconds to rest before asking again; 0 to get to work. */
    long rest(long now) {
        var wanted = running > 0 ? MOMENT : quietFrom - now;
        if (wanted <= 0 || now - worksUntil < 0) {
            rests = false;
            return 0;
        }
        if (!rests) {
            rests = true;
            restsSince = now;
        }
        var most = restsSince + LONGEST - now;
        if (most <= 0) {
            rests = false;
            worksUntil = now + LONGEST;
            return 0;
        }
        return Math.min(wanted, most);
    }
}
