package dev.nod.evaluate;

import static dev.nod.evaluate.Means.share;

import java.util.List;

/**
 * What came of golden questions.
 *
 * @param answerable   of those that the documents answer
 * @param unanswerable of those that they do not
 */
public record DraftTally(List<DraftAttempt> answerable, List<DraftAttempt> unanswerable) {

    /** How far the pages that a search finds are looked at. */
    static final int DEPTH = 5;

    public DraftTally {
        answerable = List.copyOf(answerable);
        unanswerable = List.copyOf(unanswerable);
    }

    /** All of it in numbers. */
    public DraftScores scores() {
        return new DraftScores(
                answerable.size(),
                share(answerable, attempt -> attempt.isPageInFirst(1)),
                share(answerable, attempt -> attempt.isPageInFirst(DEPTH)),
                share(answerable, DraftAttempt::isAnswered),
                share(answerable, DraftAttempt::isAnsweredBySimplest),
                share(answerable, DraftAttempt::quotesPageFirst),
                share(answerable, DraftAttempt::isSilent),
                DraftLengths.of(answerable),
                unanswerable.size(),
                share(unanswerable, DraftAttempt::isSilent));
    }
}
