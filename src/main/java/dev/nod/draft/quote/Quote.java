package dev.nod.draft.quote;

import dev.nod.draft.Citation;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Passage;
import java.util.List;

/**
 * Words of a passage, to the letter.
 *
 * @param passage the passage
 * @param start   where they start in its text
 * @param end     where they end, exclusive
 */
record Quote(Passage passage, int start, int end) {

    String text() {
        return passage.text().substring(start, end);
    }

    int length() {
        return end - start;
    }

    boolean overlaps(Quote other) {
        return isOfSamePassage(other) && start < other.end && other.start < end;
    }

    /** Whether the other quote goes on where this one ends. */
    boolean isFollowedBy(Quote other) {
        return isOfSamePassage(other)
                && end <= other.start
                && passage.text().substring(end, other.start).isBlank();
    }

    Quote upTo(Quote other) {
        return new Quote(passage, start, other.end);
    }

    Statement statement() {
        return new Statement(text(), List.of(Citation.of(passage, text())));
    }

    private boolean isOfSamePassage(Quote other) {
        return passage.id().equals(other.passage.id());
    }
}
