package dev.nod;

import dev.nod.admin.Metric;
import dev.nod.admin.Monitoring;
import dev.nod.knowledge.QuestionVectors;
import dev.nod.knowledge.QuestionVectors.Counts;
import java.util.List;
import java.util.function.ToLongFunction;

/** What there is to watch of the search by meaning. */
final class MeaningMetrics {

    private static final String QUESTIONS = "nod_question_embeddings_total";
    private static final String HELP = "Questions by what became of their embedding; all but 'embedded' were answered by words only";

    private MeaningMetrics() {}

    static Monitoring of(Meanings meanings) {
        var questions = meanings.questions();
        var embedding = meanings.embedding();
        return new Monitoring(
                List.of(
                        question("embedded", questions, Counts::embedded),
                        question("failed", questions, Counts::failed),
                        question("skipped", questions, Counts::skipped),
                        new Metric("nod_passages_without_vector", "", "Passages that are found by words only",
                                () -> embedding.status().lacking())),
                embedding::status);
    }

    private static Metric question(String outcome, QuestionVectors questions, ToLongFunction<Counts> count) {
        return new Metric(QUESTIONS, "outcome=\"" + outcome + "\"", HELP,
                () -> count.applyAsLong(questions.counts()));
    }
}
