package dev.nod.draft.quote;

import dev.nod.knowledge.Passage;
import java.util.List;

/**
 * An excerpt that may answer the question.
 *
 * @param passage  where it stands
 * @param excerpts all excerpts of that passage
 * @param position its place among them
 * @param score    how well it fits, for choosing among candidates
 */
record Candidate(Passage passage, List<Excerpt> excerpts, int position, double score) {

    Excerpt excerpt() {
        return excerpts.get(position);
    }

    String text() {
        return excerpt().in(passage.text());
    }
}
