package dev.nod.workflow;

import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.request.RequestId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the effects of a decision and, once the decision is stored, wakes who carries them out. */
public final class Effects {

    private final Supplier<UUID> ids;
    private final Pulse pulse;

    public Effects(Supplier<UUID> ids, Pulse pulse) {
        this.ids = ids;
        this.pulse = pulse;
    }

    List<Effect> of(RequestId request, Effect.Kind... kinds) {
        return Stream.of(kinds).map(kind -> new Effect(new EffectId(ids.get()), request, kind)).toList();
    }

    /** To be called after effects were stored. */
    void stored() {
        pulse.wake();
    }
}
