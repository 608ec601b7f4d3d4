package dev.nod.evaluate;

import java.util.List;
import java.util.stream.Stream;

/**
 * Questions about some documents.
 *
 * @param questions    those that the documents answer
 * @param unanswerable those that they do not
 */
public record GoldenQuestions(List<GoldenQuestion> questions, List<GoldenQuestion> unanswerable) {

    public static final GoldenQuestions NONE = new GoldenQuestions(List.of(), List.of());

    public GoldenQuestions {
        questions = List.copyOf(questions);
        unanswerable = List.copyOf(unanswerable);
    }

    public GoldenQuestions and(GoldenQuestions more) {
        return new GoldenQuestions(
                Stream.concat(questions.stream(), more.questions.stream()).toList(),
                Stream.concat(unanswerable.stream(), more.unanswerable.stream()).toList());
    }
}
