package dev.nod.workflow;

import java.time.Instant;
import java.util.Optional;

/** Work that becomes due by the clock. */
public interface Duty {

    /** Does, or starts, what is due. */
    void run(Instant now);

    /** When there is next something to do; empty when only a wake-up can bring work. */
    Optional<Instant> nextDue();
}
