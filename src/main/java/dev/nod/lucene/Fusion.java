package dev.nod.lucene;

import java.util.Arrays;

/**
 * Joins the scores that candidates have for their words with those for their meaning: both are spread over 0 to 1
 * among the candidates, and summed by their weights. On published collections this ranks better than joining ranks.
 * The sum is stretched back to the scale of the words, so that it is their score and something for the meaning.
 */
final class Fusion {

    private static final double MOST = 0.99;

    private Fusion() {}

    /**
     * What the meaning adds to the score of each candidate.
     *
     * @param words   of each candidate
     * @param meaning of each candidate; NaN where it is not known, which then counts as much as the words
     * @param weight  the share of the meaning, 0 to 1
     */
    static double[] of(double[] words, double[] meaning, double weight) {
        var range = range(words);
        var share = Math.min(weight, MOST);
        var most = (range > 0 ? range : 1) * share / (1 - share);
        var byWords = spread(words);
        var byMeaning = spread(meaning);
        var added = new double[words.length];
        for (var i = 0; i < added.length; i++) {
            added[i] = most * (Double.isNaN(byMeaning[i]) ? byWords[i] : byMeaning[i]);
        }
        return added;
    }

    private static double range(double[] scores) {
        var known = Arrays.stream(scores).filter(Double::isFinite).summaryStatistics();
        return known.getMax() - known.getMin();
    }

    private static double[] spread(double[] scores) {
        var least = Arrays.stream(scores).filter(Double::isFinite).min().orElse(0);
        var range = range(scores);
        return Arrays.stream(scores)
                .map(score -> range > 0 ? (score - least) / range : flat(score))
                .toArray();
    }

    /** Where all are alike, they are all the best, or all nothing. */
    private static double flat(double score) {
        return Double.isNaN(score) ? score : score > 0 ? 1 : 0;
    }
}
