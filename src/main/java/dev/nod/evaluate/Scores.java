package dev.nod.evaluate;

import static dev.nod.evaluate.Means.mean;

import java.util.List;

/**
 * How well a search does on some questions, each number from 0 to 1.
 *
 * @param questions       how many were asked
 * @param ndcg10          mean normalised discounted cumulative gain of the first ten
 * @param recall5         mean share of the relevant passages among the first five
 * @param recall10        the same among the first ten
 * @param reciprocalRank  mean of one over the rank of the first relevant passage among the first ten
 * @param hit1            the share of questions whose first passage is relevant
 */
public record Scores(
        int questions,
        double ndcg10,
        double recall5,
        double recall10,
        double reciprocalRank,
        double hit1) {

    static Scores of(List<Answered> answered) {
        return new Scores(
                answered.size(),
                mean(answered, Answered::ndcg),
                mean(answered, each -> each.recall(5)),
                mean(answered, each -> each.recall(10)),
                mean(answered, Answered::reciprocalRank),
                mean(answered, Answered::hit));
    }

    /** The mean over sets, each counting the same. */
    public static Scores macro(List<Scores> scores) {
        return new Scores(
                scores.stream().mapToInt(Scores::questions).sum(),
                mean(scores, Scores::ndcg10),
                mean(scores, Scores::recall5),
                mean(scores, Scores::recall10),
                mean(scores, Scores::reciprocalRank),
                mean(scores, Scores::hit1));
    }
}
