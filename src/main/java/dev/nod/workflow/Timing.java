package dev.nod.workflow;

import dev.nod.action.Effect.Kind;
import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Standing;
import dev.nod.approval.Timer;
import dev.nod.approval.Timers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reminds of drafts that wait, looks again for votes on them, warns before they expire, and ends the wait for decisions
 * that nobody makes.
 */
public final class Timing implements Duty {

    private final Timers timers;
    private final Approvals approvals;
    private final Deciding deciding;
    private final LookingAgain lookingAgain;
    private final Effects effects;

    public Timing(
            Timers timers,
            Approvals approvals,
            Deciding deciding,
            LookingAgain lookingAgain,
            Effects effects) {
        this.timers = timers;
        this.approvals = approvals;
        this.deciding = deciding;
        this.lookingAgain = lookingAgain;
        this.effects = effects;
    }

    @Override
    public void run(Instant now) {
        for (var timer : timers.due(now)) {
            var standing = approvals.revision(timer.request(), timer.revision()).orElseThrow();
            if (standing.approval() instanceof Approval.Pending pending) {
                fire(timer, standing, pending, now);
            } else {
                timers.fire(timer, List.of());
            }
        }
    }

    private void fire(Timer timer, Standing standing, Approval.Pending pending, Instant now) {
        switch (timer.kind()) {
            case REMIND -> tell(timer, pending, Kind.REMIND, now);
            case WARN -> tell(timer, pending, Kind.WARN, now);
            case EXPIRE -> deciding.expire(standing, pending, now);
            case LOOK_AGAIN -> lookingAgain.look(timer);
        }
    }

    /** After a long stop there is no point in reminding of what expires at the same time. */
    private void tell(Timer timer, Approval.Pending pending, Kind kind, Instant now) {
        var isOver = !now.isBefore(pending.proposal().deadlines().expiresAt());
        if (timers.fire(timer, isOver ? List.of() : effects.of(pending.proposal(), kind))) {
            effects.stored();
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return timers.nextDue();
    }
}
