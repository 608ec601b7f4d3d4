package dev.nod.slack;

import dev.nod.workflow.Verdict;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits a moment until it is recorded which message a card is, since people may press sooner; for threads that may wait. */
final class Recording {

    private static final int MOST_ATTEMPTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Recording() {}

    /** The first verdict that is one on a card, or that it is none. */
    static Verdict await(Supplier<Verdict> deed) {
        return await(deed, Verdict.NotACard.class::isInstance);
    }

    /** The same for what may find nothing to object to. */
    static Optional<Verdict> objection(Supplier<Optional<Verdict>> deed) {
        return await(deed, verdict -> verdict.filter(Verdict.NotACard.class::isInstance).isPresent());
    }

    private static <T> T await(Supplier<T> deed, Predicate<T> isTooSoon) {
        var result = deed.get();
        for (var attempt = 1; attempt < MOST_ATTEMPTS && isTooSoon.test(result); attempt++) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return result;
            }
            result = deed.get();
        }
        return result;
    }
}
