package dev.nod.evaluate;

/**
 * How well drafts do on golden questions; all but counts and lengths are shares from 0 to 1, and no number if there
 * are no such questions.
 *
 * @param questions        how many were asked that the documents answer
 * @param page1            where the first passage found is of a right page
 * @param page5            where one of the first five is
 * @param answered         where the draft holds the answer
 * @param answeredSimplest where the first sentence of the first passage does, the simplest draft there is
 * @param pageQuotedFirst  where the draft's first quote is of a right page
 * @param silent           where wrongly no draft was written
 * @param lengths          how long the drafts are
 * @param unanswerable     how many were asked that the documents do not answer
 * @param refused          where rightly no draft was written
 */
public record DraftScores(
        int questions,
        double page1,
        double page5,
        double answered,
        double answeredSimplest,
        double pageQuotedFirst,
        double silent,
        DraftLengths lengths,
        int unanswerable,
        double refused) {}
