package dev.nod.cli;

import dev.nod.draft.Calibration;
import dev.nod.evaluate.CalibrationScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sets in columns how well the confidence of a writer foretells what approvers decide. */
final class CalibrationTable {

    private static final String NO_ODDS = "Cards show no odds before %d drafts were decided on, %d of them each way."
            .formatted(Calibration.FEWEST_DECISIONS, Calibration.FEWEST_OF_A_KIND);

    private CalibrationTable() {}

    static List<String> lines(CalibrationScores scores) {
        var lines = new ArrayList<String>();
        lines.add(columns(scores.writer() == null ? "quotes" : Terminal.line(scores.writer()), "decisions",
                "self-rated", "calibrated", "approved"));
        scores.bins()
                .forEach(bin -> lines.add(columns(
                        String.format(Locale.ROOT, "  confidence %.1f to %.1f", bin.from(), bin.to()),
                        String.valueOf(bin.decisions()), share(bin.selfRated()), share(bin.calibrated()),
                        share(bin.approved()))));
        lines.add(columns("  Brier score", String.valueOf(scores.decisions()), share(scores.selfRated()),
                share(scores.calibrated()), share(scores.approved())));
        if (scores.calibrated() == null) {
            lines.add(NO_ODDS);
        }
        return lines;
    }

    private static String columns(String... cells) {
        return "%-28s %9s %11s %11s %9s".formatted((Object[]) cells);
    }

    private static String share(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }
}
