package dev.nod.workflow;

import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.approval.Proposal;
import dev.nod.request.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes effects, and once one is stored, wakes who carries them out. */
public final class Effects {

    private final Supplier<UUID> ids;
    private final Clock clock;
    private final Pulse pulse;

    public Effects(Supplier<UUID> ids, Clock clock, Pulse pulse) {
        this.ids = ids;
        this.clock = clock;
        this.pulse = pulse;
    }

    Instant now() {
        return clock.instant();
    }

    /** Effects of a request without a draft, due now. */
    List<Effect> of(RequestId request, Effect.Kind... kinds) {
        return Stream.of(kinds).map(kind -> of(request, 0, kind)).toList();
    }

    /** An effect of one revision of a draft, due now. */
    Effect of(RequestId request, int revision, Effect.Kind kind) {
        return new Effect(id(), request, revision, kind, clock.instant(), null);
    }

    /** Effects of a draft, due now. */
    List<Effect> of(Proposal proposal, Effect.Kind... kinds) {
        return Stream.of(kinds).map(kind -> of(proposal, kind, clock.instant())).toList();
    }

    /** An effect of a draft, due later. */
    Effect of(Proposal proposal, Effect.Kind kind, Instant due) {
        return new Effect(id(), proposal.request().id(), proposal.revision(), kind, due, null);
    }

    /** Effects that follow from another one, for the same draft, due now. */
    List<Effect> after(Effect effect, Effect.Kind... kinds) {
        return Stream.of(kinds)
                .map(kind -> new Effect(id(), effect.request(), effect.revision(), kind, clock.instant(),
                        kind.isReport() ? effect.id() : null))
                .toList();
    }

    /** An effect that reports on the same thing as another one, due after a while. */
    Effect onTheSame(Effect report, Effect.Kind kind, Duration later) {
        return new Effect(id(), report.request(), report.revision(), kind, clock.instant().plus(later),
                report.about());
    }

    private EffectId id() {
        return new EffectId(ids.get());
    }

    /** Stores what cannot wait, while nothing is begun that can, and returns what it returns. */
    boolean beforehand(BooleanSupplier storing) {
        return pulse.beforehand(storing);
    }

    /** To be called after effects were stored. */
    public void stored() {
        pulse.wake();
    }
}
