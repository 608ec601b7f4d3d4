package dev.nod.lucene;

import dev.nod.evaluate.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How far likelihoods come true.
 *
 * @param brier the mean squared distance between what was foretold and what was so; 0 is best, and always saying one
 *              half gets 0.25
 * @param bins  those foretold from 0 to 0.2, to 0.4 and so on
 */
record Reliability(double brier, List<Bin> bins) {

    private static final int BINS = 5;

    Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Questions for which about the same was foretold.
     *
     * @param foretold what, on average
     * @param held     the share of them for which passages with an answer were shown
     */
    record Bin(int questions, double foretold, double held) {

        @Override
        public String toString() {
            return questions == 0
                    ? "-"
                    : String.format(Locale.ROOT, "%.2f %.2f (%d)", foretold, held, questions);
        }
    }

    private record Foretold(double likelihood, double outcome) {}

    /** For questions that were asked where their documents are, and for others. */
    static Reliability of(Answers answerable, Answers unanswerable, int shown) {
        var all = new ArrayList<Foretold>();
        for (var each : answerable.answered()) {
            var relevant = each.question().relevant();
            var held = each.found()
                    .hits()
                    .stream()
                    .limit(shown)
                    .anyMatch(hit -> relevant.containsKey(hit.passage().id()));
            all.add(new Foretold(each.found().likelihood(), held ? 1 : 0));
        }
        unanswerable.answered().forEach(each -> all.add(new Foretold(each.found().likelihood(), 0)));
        var bins = new ArrayList<Bin>();
        for (var i = 0; i < BINS; i++) {
            var number = i;
            bins.add(bin(all.stream().filter(each -> bin(each) == number).toList()));
        }
        return new Reliability(
                all.stream()
                        .mapToDouble(each -> Math.pow(each.likelihood() - each.outcome(), 2))
                        .average()
                        .orElseThrow(),
                bins);
    }

    private static int bin(Foretold foretold) {
        return Math.min(BINS - 1, (int) (foretold.likelihood() * BINS));
    }

    private static Bin bin(List<Foretold> some) {
        return new Bin(
                some.size(),
                some.stream().mapToDouble(Foretold::likelihood).average().orElse(Double.NaN),
                some.stream().mapToDouble(Foretold::outcome).average().orElse(Double.NaN));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f  ", brier)
                + bins.stream().map(Bin::toString).collect(Collectors.joining("  "));
    }
}
