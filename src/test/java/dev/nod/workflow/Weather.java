package dev.nod.workflow;

import dev.nod.action.CallLookup;
import dev.nod.action.CallOutcome;
import dev.nod.action.Lookup;
import dev.nod.action.Outcome;
import dev.nod.approval.People;
import dev.nod.approval.PeopleUnavailableException;
import dev.nod.approval.Reactions;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Lets calls fail in all the ways in which calls fail, and processes die at the boundaries that they pass. */
final class Weather implements Crossing.Post {

    private static final int MOST_DEATHS = 30;
    private static final Duration HANG = Duration.ofSeconds(10);

    private final SplittableRandom random;
    private final Store store;
    private final double roughness;
    private int deaths;
    private int faults;
    private Instant directoryDownUntil = Instant.MIN;
    private Instant limitedUntil = Instant.MIN;

    /**
     * @param roughness 0 for a world without faults, 1 for a rough one
     */
    Weather(SplittableRandom random, Store store, double roughness) {
        this.random = random;
        this.store = store;
        this.roughness = roughness;
    }

    /** For as long, nobody can tell who people are. */
    void directoryGoesDown(Duration time) {
        directoryDownUntil = now().plus(time);
    }

    /** For as long, the workspace takes no message. */
    void limitsMessages(Duration time) {
        limitedUntil = now().plus(time);
    }

    /** How much went wrong. */
    int faults() {
        return faults;
    }

    @Override
    public @Nullable Object pass(Crossing crossing) {
        if (Reads.isOne(crossing)) {
            return crossing.proceed();
        }
        mayDie();
        var result = spoiled(crossing);
        mayDie();
        return result;
    }

    private void mayDie() {
        if (deaths < MOST_DEATHS && happens(.004)) {
            deaths++;
            throw new Killed();
        }
    }

    private @Nullable Object spoiled(Crossing crossing) {
        var answer = crossing.method().getReturnType();
        if (crossing.isOf(People.class)) {
            if (isBefore(directoryDownUntil) || happens(.02)) {
                throw new PeopleUnavailableException("nobody tells");
            }
        } else if (answer.equals(Outcome.class)) {
            return message(crossing);
        } else if (answer.equals(CallOutcome.class)) {
            return call(crossing);
        } else if (answer.equals(Reactions.class) && happens(.03)) {
            return new Reactions.Unreadable("HTTP 503");
        } else if (answer.equals(Lookup.class) && happens(.05)) {
            return new Lookup.Unknown("HTTP 503");
        } else if (answer.equals(CallLookup.class) && happens(.05)) {
            return new CallLookup.Unknown("HTTP 503");
        }
        return crossing.proceed();
    }

    private @Nullable Object message(Crossing crossing) {
        if (isBefore(limitedUntil)) {
            return new Outcome.NotSent("ratelimited", Duration.between(now(), limitedUntil));
        }
        if (happens(.04)) {
            return new Outcome.NotSent("ratelimited", Duration.ofSeconds(random.nextInt(1, 90)));
        }
        if (happens(.04)) {
            return new Outcome.NotSent("ratelimited, or no connection", null);
        }
        if (happens(.005)) {
            return new Outcome.Refused("is_archived");
        }
        if (happens(.04)) {
            return new Outcome.Uncertain("HTTP 500");
        }
        if (happens(.04)) {
            crossing.proceed();
            hang();
            return new Outcome.Uncertain("timeout");
        }
        return crossing.proceed();
    }

    private @Nullable Object call(Crossing crossing) {
        if (happens(.05)) {
            return new CallOutcome.NotSent("HTTP 429", Duration.ofSeconds(random.nextInt(1, 90)));
        }
        if (happens(.05)) {
            return new CallOutcome.Refused("HTTP 404");
        }
        if (happens(.05)) {
            return new CallOutcome.Uncertain("HTTP 500");
        }
        if (happens(.08)) {
            crossing.proceed();
            hang();
            return new CallOutcome.Uncertain("timeout");
        }
        return crossing.proceed();
    }

    private void hang() {
        store.setTime(now().plus(HANG));
    }

    private boolean isBefore(Instant end) {
        return counted(now().isBefore(end));
    }

    private boolean happens(double probability) {
        return counted(random.nextDouble() < probability * roughness);
    }

    private boolean counted(boolean isFault) {
        faults += isFault ? 1 : 0;
        return isFault;
    }

    private Instant now() {
        return store.clock.instant();
    }
}
