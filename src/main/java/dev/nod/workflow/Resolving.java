package dev.nod.workflow;

import dev.nod.action.Doubt;
import dev.nod.action.Effect;
import dev.nod.action.Outbox;
import dev.nod.action.Resolution;
import dev.nod.request.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settles, by an admin's word, what only a person can tell: whether an effect happened. */
public final class Resolving {

    /** What became of an admin's word. */
    public enum Result {
        SETTLED, NOT_AN_ADMIN, UNVERIFIED, ALREADY_SETTLED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Resolving.class);

    private final Outbox outbox;
    private final Rights rights;
    private final Effects effects;
    private final Consequences consequences;

    public Resolving(Outbox outbox, Rights rights, Effects effects) {
        this.outbox = outbox;
        this.rights = rights;
        this.effects = effects;
        consequences = new Consequences(effects);
    }

    /** Settles a parked effect, if this person may. */
    public Result resolve(Person by, Doubt doubt, Resolution resolution) {
        return outbox.trial(doubt.effect())
                .map(trial -> resolve(by, doubt, resolution, trial.effect()))
                .orElse(Result.ALREADY_SETTLED);
    }

    private Result resolve(Person by, Doubt doubt, Resolution resolution, Effect effect) {
        var mayDo = rights.administers(by);
        if (mayDo.isEmpty()) {
            return refused(Result.UNVERIFIED, by, resolution, effect);
        }
        if (!mayDo.get()) {
            return refused(Result.NOT_AN_ADMIN, by, resolution, effect);
        }
        if (!outbox.resolve(doubt, resolution, by, consequences.of(resolution, effect))) {
            return refused(Result.ALREADY_SETTLED, by, resolution, effect);
        }
        effects.stored();
        LOG.info("{} settled effect {}: {}", by, effect.id(), resolution);
        return Result.SETTLED;
    }

    private Result refused(Result why, Person by, Resolution resolution, Effect effect) {
        LOG.info("the word of {} on effect {} does not count: {}", by, effect.id(), why);
        outbox.refuse(effect, resolution, by, why.name());
        return why;
    }
}
