package dev.nod.approval;

import dev.nod.action.Effect;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the timers of drafts that wait. They are set and removed together with the state of their approval. */
public interface Timers {

    /** The timers that are due, oldest first. */
    List<Timer> due(Instant now);

    /** When the next timer is due, if there is one. */
    Optional<Instant> nextDue();

    /** Has the card of a draft looked at again soon; one that is to be looked at already stays so, and is once more. */
    void lookAgain(RequestId request, int revision);

    /** Puts a timer off; false, changing nothing, if it was taken away, or set once more, before. */
    boolean postpone(Timer timer, Timer later);

    /** Takes a timer away and stores what it causes; false, changing nothing, if it was taken away, or set, before. */
    boolean fire(Timer timer, List<Effect> effects);
}
