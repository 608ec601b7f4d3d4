package dev.nod.workflow;

import dev.nod.action.Repeat;
import dev.nod.approval.Policy;
import dev.nod.approval.TrackRecord;
import dev.nod.draft.Drafter;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules by which the flow works, until a test wants others. */
final class House {

    Policy answer = Setting.policy(Duration.ZERO);
    Policy restart = Setting.policy(Setting.UNDO);
    Repeat repeat = new Repeat.OneShot();
    Drafter drafter = Setting.quoting();
    @Nullable
    Author author;
    @Nullable
    Double odds;
    private final Set<String> hidden;

    /**
     * @param hidden the passages that nobody may read
     */
    House(Set<String> hidden) {
        this.hidden = hidden;
    }

    /** A process that works by the rules of now. */
    Machine machine(Machine.Ports ports, TrackRecord record, Clock clock) {
        var rules = new Machine.Rules(Setting.workflows(answer, restart), List.of(Setting.restart(repeat)),
                Setting.ADMINS, new Machine.Writers(drafter, author, record),
                (passages, _) -> {
                    var found = new HashSet<>(hidden);
                    found.retainAll(passages);
                    return found;
                }, UUID::randomUUID);
        return new Machine(odds == null ? ports : Sure.of(ports, answer, odds), rules, clock);
    }
}
