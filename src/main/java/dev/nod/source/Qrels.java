package dev.nod.source;

import dev.nod.evaluate.UnusableQuestionsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which passages were judged to answer which questions. */
final class Qrels {

    private Qrels() {}

    /** One judgement, with a grade of 1 or more. */
    record Judgement(String question, String passage, int grade) {}

    /** Those with a positive grade. */
    static List<Judgement> read(Path file) throws UnusableQuestionsException {
        var judgements = new ArrayList<Judgement>();
        var number = 0;
        for (var line : JsonLines.texts(file)) {
            number++;
            var cells = line.split("\t", -1);
            if (line.isBlank() || (number == 1 && cells[cells.length - 1].equals("score"))) {
                continue;
            }
            var grade = grade(file, number, cells);
            if (grade > 0) {
                judgements.add(new Judgement(cells[0], cells[cells.length - 2], grade));
            }
        }
        return judgements;
    }

    /** Three cells as BEIR has them, or four as trec_eval has. */
    private static int grade(Path file, int number, String[] cells) throws UnusableQuestionsException {
        if (cells.length == 3 || cells.length == 4) {
            try {
                return Integer.parseInt(cells[cells.length - 1].strip());
            } catch (NumberFormatException e) {
                throw mistake(file, number, e);
            }
        }
        throw mistake(file, number, null);
    }

    private static UnusableQuestionsException mistake(
            Path file,
            int number,
            @Nullable Exception cause) {
        var message = "%s line %d is not a question, a passage and a whole number, divided by tabs"
                .formatted(file, number);
        return cause == null
                ? new UnusableQuestionsException(message)
                : new UnusableQuestionsException(message, cause);
    }
}
