package dev.nod.workflow;

import dev.nod.draft.Usage;
import dev.nod.request.Person;
import java.time.LocalDate;

/** Keeps what language models took each day, for whom. Each method is one transaction; safe to use from many threads. */
public interface Spending {

    /**
     * Sets aside what a question may take, before it is asked, so that questions at the same time see each other.
     *
     * @return false, setting nothing aside, if a limit of that day would be exceeded
     */
    boolean reserve(LocalDate day, Person person, Usage most, DailyLimits limits);

    /** Puts what a question took in place of what was set aside for it. */
    void settle(LocalDate day, Person person, Usage reserved, Usage taken);

    /** Counts nothing, so that no limit is ever reached. */
    static Spending uncounted() {
        return new Spending() {
            @Override
            public boolean reserve(LocalDate day, Person person, Usage most, DailyLimits limits) {
                return true;
            }

            @Override
            public void settle(LocalDate day, Person person, Usage reserved, Usage taken) {}
        };
    }
}
