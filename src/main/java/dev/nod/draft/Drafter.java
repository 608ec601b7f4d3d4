package dev.nod.draft;

import dev.nod.knowledge.Found;
import dev.nod.knowledge.Query;

/** Writes an answer from passages, and from nothing else. */
public interface Drafter {

    /**
     * Proposes an answer to the question.
     *
     * @param found what a search found for the question, possibly nothing
     */
    Drafted draft(Query query, Found found);
}
