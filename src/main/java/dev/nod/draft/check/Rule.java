package dev.nod.draft.check;

import dev.nod.draft.Check;
import java.util.Optional;

/** Something that the text of a statement must keep to. */
interface Rule {

    Check check();

    /**
     * What is wrong with a text, in words that follow "statement 1 " on the card and hold nothing that the rule
     * forbids; empty if nothing is.
     */
    Optional<String> objection(String text, Cited cited);
}
