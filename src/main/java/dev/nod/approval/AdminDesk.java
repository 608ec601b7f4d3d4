package dev.nod.approval;

import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Outcome;
import dev.nod.action.Trial;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import java.time.Instant;

/** Speaks to the admins, in their channel. Safe to use from many threads. */
public interface AdminDesk {

    /** Asks what became of an effect that may have happened. */
    Outcome ask(EffectId id, Request request, Trial parked);

    /** Shows how a parked effect was settled, in place of the question. */
    Outcome refresh(MessageRef message, Request request, Trial settled);

    /** Tells that an effect is given up, and why. */
    Outcome tell(EffectId id, Request request, Trial failed);

    /** Looks for the message of an effect in the admins' channel. */
    Lookup find(EffectId id, Instant since);
}
