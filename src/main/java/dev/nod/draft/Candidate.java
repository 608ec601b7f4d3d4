package dev.nod.draft;

import dev.nod.knowledge.Passage;
import java.util.List;
import java.util.Set;

/**
 * An excerpt that may answer the question.
 *
 * @param passage  where it stands
 * @param excerpts all excerpts of that passage
 * @param position its place among them
 * @param words    the question's words that it shares
 * @param score    how well it fits, for choosing among candidates
 * @param share    how much of the question it speaks about, its headings counted less, 0 to 1
 */
record Candidate(
        Passage passage,
        List<Excerpt> excerpts,
        int position,
        Set<String> words,
        double score,
        double share) {

    Excerpt excerpt() {
        return excerpts.get(position);
    }

    String text() {
        return excerpt().in(passage.text());
    }
}
