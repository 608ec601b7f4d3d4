package dev.nod.cli;

import dev.nod.evaluate.Comparison;
import dev.nod.evaluate.Comparison.Kind;
import dev.nod.evaluate.Refusals;
import dev.nod.evaluate.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Sets a comparison of searches in columns. */
final class ComparisonTable {

    private static final String HEADER = "%-28s %9s  %7s %7s %7s %7s %7s   %-11s %-11s %-11s".formatted(
            "", "questions", "nDCG@10", "R@5", "R@10", "MRR", "hit@1", "near", "drafted", "off topic");

    private ComparisonTable() {}

    /** Two lines a set and, for several sets, two of their means. */
    static List<String> lines(List<Comparison> comparisons) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (var comparison : comparisons) {
            lines.add(line(comparison.collection() + suffix(comparison.kind()), comparison.nod())
                    + "   %-11s %-11s %-11s".formatted(cells(comparison.near()), cells(comparison.drafted()),
                            cells(comparison.offTopic())));
            lines.add(line("  plain Lucene", comparison.plain()));
        }
        for (var kind : Kind.values()) {
            var same = comparisons.stream().filter(each -> each.kind() == kind).toList();
            if (same.size() > 1) {
                lines.add(line("mean" + suffix(kind), macro(same, Comparison::nod)));
                lines.add(line("  plain Lucene", macro(same, Comparison::plain)));
            }
        }
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static String suffix(Kind kind) {
        return switch (kind) {
            case FIRST -> "";
            case FOLLOW_UP -> ", follow-ups";
            case MISTYPED -> ", one typo";
        };
    }

    private static Scores macro(List<Comparison> comparisons, Function<Comparison, Scores> side) {
        return Scores.macro(comparisons.stream().map(side).toList());
    }

    private static String line(String name, Scores scores) {
        return String.format(Locale.ROOT, "%-28s %9d  %7.4f %7.4f %7.4f %7.4f %7.4f", name,
                scores.questions(),
                scores.ndcg10(), scores.recall5(), scores.recall10(), scores.reciprocalRank(), scores.hit1());
    }

    private static String cells(Refusals refusals) {
        return Double.isNaN(refusals.auroc())
                ? "-"
                : String.format(Locale.ROOT, "%.3f, %.2f", refusals.auroc(), refusals.refused());
    }
}
