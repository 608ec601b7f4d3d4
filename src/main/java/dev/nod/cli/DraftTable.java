package dev.nod.cli;

import dev.nod.evaluate.DraftScores;
import java.util.Locale;

/** Sets what came of golden questions in columns. */
final class DraftTable {

    static final String HEADER = columns("", "questions", "page@1", "page@5", "answer", "(first)", "1st page",
            "silent", "length 50/90/100", "no answer", "refused");

    private DraftTable() {}

    static String row(String name, DraftScores scores) {
        var lengths = scores.lengths();
        return columns(
                name,
                String.valueOf(scores.questions()),
                share(scores.page1()),
                share(scores.page5()),
                share(scores.answered()),
                share(scores.answeredSimplest()),
                share(scores.pageQuotedFirst()),
                share(scores.silent()),
                "%d %d %d".formatted(lengths.median(), lengths.ninth(), lengths.longest()),
                String.valueOf(scores.unanswerable()),
                share(scores.refused()));
    }

    /** Of a search without drafts. */
    static String searchRow(String name, DraftScores scores) {
        return columns(name, String.valueOf(scores.questions()), share(scores.page1()), share(scores.page5()),
                "",
                "", "", "", "", "", "").stripTrailing();
    }

    private static String columns(String... cells) {
        return "%-28s %9s %7s %7s %7s %7s %8s %7s   %-16s %9s %7s".formatted((Object[]) cells);
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }
}
