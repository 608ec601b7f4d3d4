package dev.nod.evaluate;

import java.util.List;

/**
 * What a search answered to a set of questions.
 *
 * @param answered each question with what was found
 */
public record Answers(List<Answered> answered) {

    public Answers {
        answered = List.copyOf(answered);
    }

    /** How well the passages that answer the questions are ranked. */
    public Scores scores() {
        return Scores.of(answered);
    }

    /** How well the likelihoods tell these questions from others that have no answer. */
    public Refusals against(Answers unanswerable) {
        return Refusals.of(answered, unanswerable.answered);
    }
}
