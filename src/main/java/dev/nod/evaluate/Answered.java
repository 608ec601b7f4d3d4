package dev.nod.evaluate;

import dev.nod.knowledge.Found;
import java.util.Comparator;
import java.util.List;

/**
 * What a search answered to a question.
 *
 * @param question the question
 * @param found    what it found, up to {@link #DEPTH} passages
 */
public record Answered(JudgedQuestion question, Found found) {

    /** How far results are looked at. */
    public static final int DEPTH = 10;

    private static final double[] DISCOUNTS = discounts();

    private static double[] discounts() {
        var discounts = new double[DEPTH];
        for (var i = 0; i < DEPTH; i++) {
            discounts[i] = Math.log(2) / Math.log(i + 2);
        }
        return discounts;
    }

    /** The discounted gain over that of the best order there is, with linear gains as trec_eval has it. */
    double ndcg() {
        var grades = question.relevant().values().stream().sorted(Comparator.reverseOrder()).toList();
        var ideal = gain(grades);
        return ideal == 0 ? 0 : gain(grades()) / ideal;
    }

    /** The share of the relevant passages among the first so many. */
    double recall(int first) {
        var relevant = grades().stream().limit(first).filter(grade -> grade > 0).count();
        return (double) relevant / question.relevant().size();
    }

    /** One over the place of the first relevant passage, 0 if none was found. */
    double reciprocalRank() {
        var grades = grades();
        for (var i = 0; i < grades.size(); i++) {
            if (grades.get(i) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    double hit() {
        return recall(1) > 0 ? 1 : 0;
    }

    private List<Integer> grades() {
        return found.hits()
                .stream()
                .limit(DEPTH)
                .map(hit -> question.relevant().getOrDefault(hit.passage().id(), 0))
                .toList();
    }

    private static double gain(List<Integer> grades) {
        var gain = 0.0;
        for (var i = 0; i < Math.min(DEPTH, grades.size()); i++) {
            gain += grades.get(i) * DISCOUNTS[i];
        }
        return gain;
    }
}
