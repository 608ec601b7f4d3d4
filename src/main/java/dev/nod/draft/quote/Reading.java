package dev.nod.draft.quote;

import dev.nod.draft.quote.Excerpt.Kind;
import dev.nod.knowledge.Passage;
import java.util.List;

/**
 * A passage read with a question in mind.
 *
 * @param passage  the passage
 * @param excerpts its excerpts
 * @param wordings the words of each
 * @param covered  what each has of the question
 * @param above    what its title and headings have of it
 */
record Reading(
        Passage passage,
        List<Excerpt> excerpts,
        List<Wording> wordings,
        List<Coverage> covered,
        Coverage above) {

    static Reading of(Passage passage, Relevance relevance) {
        var excerpts = Excerpts.of(passage.text());
        var wordings = excerpts.stream().map(excerpt -> relevance.read(excerpt.in(passage.text()))).toList();
        var above = passage.title() + "\n" + String.join("\n", passage.headings());
        return new Reading(
                passage,
                excerpts,
                wordings,
                wordings.stream().map(relevance::coverage).toList(),
                relevance.coverage(relevance.read(above)));
    }

    String text(int position) {
        return excerpts.get(position).in(passage.text());
    }

    Kind kind(int position) {
        return excerpts.get(position).kind();
    }

    /** What the excerpt at a place, so many before or after this one, has of the question; nothing beyond the ends. */
    Coverage coveredAt(int position) {
        return position >= 0 && position < covered.size() ? covered.get(position) : Coverage.NOTHING;
    }

    /** What the title, the headings and the sentence that introduces a list, a table or code have of it. */
    Coverage around(int position) {
        if (kind(position) == Kind.SENTENCE) {
            return above;
        }
        var before = position - 1;
        while (before >= 0 && kind(before) != Kind.SENTENCE) {
            before--;
        }
        return above.and(coveredAt(before));
    }

    /** Whether the excerpt is the first of its block. */
    boolean opensBlock(int position) {
        return position == 0 || excerpts.get(position - 1).block() != excerpts.get(position).block();
    }
}
