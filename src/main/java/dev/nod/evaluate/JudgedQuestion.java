package dev.nod.evaluate;

import dev.nod.request.Turn;
import java.util.List;
import java.util.Map;

/**
 * A question, and which passages answer it.
 *
 * @param id       its id in its set
 * @param text     the question
 * @param earlier  what was said before it, oldest first
 * @param relevant the ids of the passages that answer it, with how well, 1 or more; empty if none does
 * @param answers  words of the documents that answer it; none if nobody marked them
 */
public record JudgedQuestion(
        String id,
        String text,
        List<Turn> earlier,
        Map<String, Integer> relevant,
        List<String> answers) {

    public JudgedQuestion {
        earlier = List.copyOf(earlier);
        relevant = Map.copyOf(relevant);
        answers = List.copyOf(answers);
        if (relevant.values().stream().anyMatch(grade -> grade < 1)) {
            throw new IllegalArgumentException("a relevant passage has a grade of 1 or more");
        }
    }

    public JudgedQuestion asking(String otherText) {
        return new JudgedQuestion(id, otherText, earlier, relevant, answers);
    }

    public boolean isFirst() {
        return earlier.isEmpty();
    }

    public boolean isFollowUp() {
        return !earlier.isEmpty();
    }
}
