package dev.nod.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * How well likelihoods tell questions with an answer from questions without.
 *
 * @param questions how many without
 * @param auroc     the chance that one with an answer is given more than one without, 0.5 for guessing
 * @param refused   the share without that a threshold refuses which keeps nine in ten of those with an answer
 */
public record Refusals(int questions, double auroc, double refused) {

    /** Nothing to refuse. */
    public static final Refusals NONE = new Refusals(0, Double.NaN, Double.NaN);

    private static final int ONE_LOST_IN = 10;

    static Refusals of(List<Answered> answerable, List<Answered> unanswerable) {
        var with = likelihoods(answerable);
        var without = likelihoods(unanswerable);
        if (with.length == 0 || without.length == 0) {
            return new Refusals(without.length, Double.NaN, Double.NaN);
        }
        var wins = 0.0;
        for (var each : with) {
            wins += below(without, each) + 0.5 * (upTo(without, each) - below(without, each));
        }
        var threshold = with[with.length / ONE_LOST_IN];
        return new Refusals(
                without.length,
                wins / ((double) with.length * without.length),
                (double) below(without, threshold) / without.length);
    }

    private static double[] likelihoods(List<Answered> answered) {
        return answered.stream().mapToDouble(each -> each.found().likelihood()).sorted().toArray();
    }

    private static int below(double[] sorted, double value) {
        return (int) Arrays.stream(sorted).takeWhile(each -> each < value).count();
    }

    private static int upTo(double[] sorted, double value) {
        return (int) Arrays.stream(sorted).takeWhile(each -> each <= value).count();
    }
}
