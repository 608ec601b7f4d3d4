package dev.nod.workflow;

import dev.nod.action.Doubt;
import dev.nod.action.Outbox;
import dev.nod.action.Resolution;
import dev.nod.request.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settles, by an admin's word, what only a person can tell: whether an effect happened. */
public final class Resolving {

    /** What became of an admin's word. */
    public enum Result {
        SETTLED, NOT_AN_ADMIN, ALREADY_SETTLED
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
        var id = doubt.effect();
        if (!rights.administers(by)) {
            LOG.info("{} may not settle effect {}", by, id);
            return Result.NOT_AN_ADMIN;
        }
        var settled = outbox.trial(id)
                .filter(parked -> outbox.resolve(doubt, resolution, by,
                        consequences.of(resolution, parked.effect())));
        if (settled.isEmpty()) {
            return Result.ALREADY_SETTLED;
        }
        effects.stored();
        LOG.info("{} settled effect {}: {}", by, id, resolution);
        return Result.SETTLED;
    }
}
