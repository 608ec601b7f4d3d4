package dev.nod.cli;

import dev.nod.evaluate.QuoteComparison;
import dev.nod.evaluate.QuoteScores;
import dev.nod.evaluate.Silence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets what drafts quote in columns. */
final class QuoteTable {

    private static final String HEADER = "%-28s %9s  %7s %7s %7s %9s %7s %7s   %-11s %-11s".formatted(
            "", "questions", "drafted", "hit", "F1", "precision", "recall", "length", "near", "off topic");

    private QuoteTable() {}

    /** Two lines a set and, for several sets, two of their means. */
    static List<String> lines(List<QuoteComparison> comparisons) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (var comparison : comparisons) {
            lines.add("%s   %-11s %-11s".formatted(
                    line(comparison.collection(), comparison.nod()),
                    cell(comparison.near()),
                    cell(comparison.offTopic())));
            lines.add(line("  first sentence", comparison.simplest()));
        }
        if (comparisons.size() > 1) {
            lines.add(line("mean",
                    QuoteScores.macro(comparisons.stream().map(QuoteComparison::nod).toList())));
            lines.add(line("  first sentence",
                    QuoteScores.macro(comparisons.stream().map(QuoteComparison::simplest).toList())));
        }
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static String line(String name, QuoteScores scores) {
        return String.format(Locale.ROOT, "%-28s %9d  %7.4f %7.4f %7.4f %9.4f %7.4f %7.0f", name,
                scores.questions(), scores.drafted(), scores.hit(), scores.f1(), scores.precision(),
                scores.recall(), scores.length());
    }

    private static String cell(Silence silence) {
        return Double.isNaN(silence.share()) ? "-" : String.format(Locale.ROOT, "%.4f", silence.share());
    }
}
