package dev.nod.approval;

import dev.nod.request.RequestId;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that is to happen to a draft if nobody has decided on it by then.
 *
 * @param times how often it was set, 1 or more
 */
public record Timer(RequestId request, int revision, Kind kind, Instant due, int times) {

    /** What is to happen. */
    public enum Kind {
        REMIND, WARN, EXPIRE,
        /** A vote on its card could not be judged, or the votes on it could not be read. */
        LOOK_AGAIN
    }

    /** How soon a card is looked at again for the first time. */
    public static final Duration FIRST_LOOK = Duration.ofSeconds(2);

    /** The same, set once more. */
    public Timer later(Instant then) {
        return new Timer(request, revision, kind, then, times + 1);
    }
}
