package dev.nod.draft;

import dev.nod.knowledge.Hit;
import java.util.List;

/** Writes an answer from passages, and from nothing else. */
public interface Drafter {

    /**
     * Proposes an answer to the question.
     *
     * @param passages what a search found for the question, best first, possibly nothing
     */
    Drafted draft(String question, List<Hit> passages);
}
