package dev.nod.admin;

import java.util.Optional;

/** Tells whether one part of Nod is well. */
public interface Probe {

    /** The part, in a word. */
    String name();

    /** What is wrong with it, as a sentence without secrets; empty when it is well. */
    Optional<String> trouble();
}
