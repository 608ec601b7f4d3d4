package dev.nod.workflow;

import dev.nod.knowledge.Schedule;
import java.time.Instant;
import java.util.Optional;

/** Looks at the sources of the documents when it is time. */
public final class Refreshing implements Duty {

    private final Schedule schedule;

    public Refreshing(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public void run(Instant now) {
        schedule.run(now);
    }

    @Override
    public Optional<Instant> nextDue() {
        return schedule.nextDue();
    }
}
