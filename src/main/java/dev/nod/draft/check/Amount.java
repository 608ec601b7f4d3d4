package dev.nod.draft.check;

import java.util.Collections;
import java.util.Set;

/**
 * A number as it was written.
 *
 * @param readings what it can mean, since 1.000 is a thousand to some and one to others
 * @param unit     its unit's name; empty if it has none that is known
 * @param shown    how it is told on a card
 */
record Amount(Set<String> readings, String unit, String shown) {

    Amount {
        readings = Set.copyOf(readings);
    }

    /** Whether a source that has this amount says the other one. */
    boolean says(Amount other) {
        return !Collections.disjoint(readings, other.readings)
                && (unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit));
    }
}
