package dev.nod.evaluate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.nod.draft.Calibration;
import dev.nod.draft.Odds;
import dev.nod.draft.Rising;
import dev.nod.draft.Ruling;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How well the confidence of one writer foretells what approvers decide, as it says it and calibrated. A Brier score is
 * the mean squared distance between what was foretold and what was decided: 0 is best, and 0.25 is what always saying
 * one half gets.
 *
 * @param writer     the language model; null if drafts are made of quotes
 * @param approved   the share of drafts that were right
 * @param selfRated  the Brier score of what the writer said
 * @param calibrated the Brier score of odds, where each fifth of the decisions is foretold from the others; null while
 *                   there are too few
 * @param bins       drafts of about the same confidence, the lowest first, without empty ones
 */
public record CalibrationScores(
        @Nullable String writer,
        int decisions,
        double approved,
        double selfRated,
        @Nullable Double calibrated,
        List<Bin> bins) {

    private static final int BINS = 10;
    private static final int PARTS = 5;

    public CalibrationScores {
        bins = List.copyOf(bins);
    }

    /**
     * Drafts whose confidence is from one value to the next.
     *
     * @param selfRated  what their writer said, on average
     * @param calibrated what cards would say of them now, on average; null while too few were decided on
     * @param approved   the share of them that was right
     */
    public record Bin(
            double from,
            double to,
            int decisions,
            double selfRated,
            @Nullable Double calibrated,
            double approved) {}

    /**
     * The scores of one writer.
     *
     * @param rulings on its drafts, at least one
     */
    public static CalibrationScores of(@Nullable String writer, List<Ruling> rulings) {
        var calibration = Calibration.of(rulings);
        var isKnown = calibration.odds(0).isPresent();
        var bins = rulings.stream().collect(groupingBy(CalibrationScores::bin, TreeMap::new, toList()));
        return new CalibrationScores(writer, rulings.size(), mean(rulings, CalibrationScores::outcome),
                mean(rulings, each -> distance(each.confidence(), each)),
                isKnown ? unseen(rulings) : null,
                bins.entrySet().stream().map(bin -> bin(bin.getKey(), bin.getValue(), calibration)).toList());
    }

    private static int bin(Ruling ruling) {
        return Math.min(BINS - 1, (int) (ruling.confidence() * BINS));
    }

    private static Bin bin(int number, List<Ruling> rulings, Calibration calibration) {
        var odds = rulings.stream()
                .flatMap(each -> calibration.odds(each.confidence()).stream())
                .mapToDouble(Odds::share)
                .average();
        return new Bin((double) number / BINS, (number + 1.0) / BINS, rulings.size(),
                mean(rulings, Ruling::confidence),
                odds.isPresent() ? odds.getAsDouble() : null,
                mean(rulings, CalibrationScores::outcome));
    }

    /** Odds would look too good if they were held to the decisions that they were learnt from. */
    private static double unseen(List<Ruling> rulings) {
        var sum = 0.0;
        for (var part = 0; part < PARTS; part++) {
            var rising = Rising.through(part(rulings, part, false));
            for (var ruling : part(rulings, part, true)) {
                sum += distance(rising.at(ruling.confidence()), ruling);
            }
        }
        return sum / rulings.size();
    }

    private static List<Ruling> part(List<Ruling> rulings, int part, boolean isInside) {
        return IntStream.range(0, rulings.size())
                .filter(index -> (index % PARTS == part) == isInside)
                .mapToObj(rulings::get)
                .toList();
    }

    private static double distance(double foretold, Ruling ruling) {
        var off = foretold - outcome(ruling);
        return off * off;
    }

    private static double outcome(Ruling ruling) {
        return ruling.isRight() ? 1 : 0;
    }

    private static double mean(List<Ruling> rulings, ToDoubleFunction<Ruling> value) {
        return rulings.stream().mapToDouble(value).average().orElseThrow();
    }
}
