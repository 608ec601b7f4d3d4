package dev.nod.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The port for reading what happened. */
public interface AuditTrail {

    /** The end of the chain. */
    Head head();

    /** Follows the whole chain. */
    Verification verify();

    /**
     * Follows the whole chain, and looks for a head that it once had.
     *
     * @param knownHead the hash of one of its entries, noted where nobody who can change the chain can change it
     */
    Verification verify(String knownHead);

    /** Hands out the entries in their order, however many there are, from one on to the end. */
    void read(long fromSequence, Consumer<Entry> reader);

    /** The history of a request. */
    List<Entry> about(String request);

    /** When the head was last posted elsewhere. */
    Optional<Instant> lastWitnessed();
}
