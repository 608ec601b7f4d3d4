package dev.nod.evaluate;

import static dev.nod.evaluate.Means.mean;
import static dev.nod.evaluate.Means.share;

import java.util.List;

/**
 * How well drafts hold the answers that are marked in the documents. All but the count and the length are means over
 * all questions, 0 to 1, to which those without a draft add 0.
 *
 * @param questions how many were asked
 * @param drafted   where there is a draft
 * @param hit       where it holds a marked answer
 * @param f1        how near it comes to the nearest: the harmonic mean of the next two
 * @param precision the share of the draft that is part of the answer
 * @param recall    the share of the answer that is part of the draft
 * @param length    how long a draft is on average, in characters
 */
public record QuoteScores(
        int questions,
        double drafted,
        double hit,
        double f1,
        double precision,
        double recall,
        double length) {

    static QuoteScores of(List<QuoteAttempt> attempts) {
        return new QuoteScores(
                attempts.size(),
                share(attempts, attempt -> !attempt.isSilent()),
                share(attempts, QuoteAttempt::isHit),
                mean(attempts, attempt -> attempt.nearness().f1()),
                mean(attempts, attempt -> attempt.nearness().precision()),
                mean(attempts, attempt -> attempt.nearness().recall()),
                mean(attempts.stream().filter(attempt -> !attempt.isSilent()).toList(),
                        QuoteAttempt::length));
    }

    /** The mean over sets, each counting the same. */
    public static QuoteScores macro(List<QuoteScores> scores) {
        return new QuoteScores(
                scores.stream().mapToInt(QuoteScores::questions).sum(),
                mean(scores, QuoteScores::drafted),
                mean(scores, QuoteScores::hit),
                mean(scores, QuoteScores::f1),
                mean(scores, QuoteScores::precision),
                mean(scores, QuoteScores::recall),
                mean(scores, QuoteScores::length));
    }
}
