package dev.nod.approval;

import dev.nod.action.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the timers of drafts that wait. They are set and removed together with the state of their approval. */
public interface Timers {

    /** The timers that are due, oldest first. */
    List<Timer> due(Instant now);

    /** When the next timer is due, if there is one. */
    Optional<Instant> nextDue();

    /** Takes a timer away and stores what it causes; false, changing nothing, if it was taken away before. */
    boolean fire(Timer timer, List<Effect> effects);
}
