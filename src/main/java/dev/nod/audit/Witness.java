package dev.nod.audit;

/** The port to a place where the head of the chain is kept, and out of reach of whoever can change the chain. */
public interface Witness {

    /** Posts a head; returns whether it is there now. */
    boolean post(Head head);
}
