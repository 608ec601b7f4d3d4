package dev.nod.evaluate;

import dev.nod.draft.Drafted;
import java.util.Comparator;
import java.util.List;

/**
 * What was drafted for a question whose answer is marked in the documents.
 *
 * @param answers the marked words; each of them is enough
 * @param drafted what came of it
 */
record QuoteAttempt(List<String> answers, Drafted drafted) {

    QuoteAttempt {
        answers = List.copyOf(answers);
    }

    boolean isSilent() {
        return drafted instanceof Drafted.NotFound;
    }

    /** Whether the draft holds one of the answers. */
    boolean isHit() {
        var text = DraftAttempt.folded(DraftAttempt.text(drafted));
        return answers.stream().map(DraftAttempt::folded).anyMatch(text::contains);
    }

    /** How near the draft comes to the answer that it comes nearest to. */
    Nearness nearness() {
        var text = DraftAttempt.text(drafted);
        return answers.stream()
                .map(answer -> Nearness.of(text, answer))
                .max(Comparator.comparingDouble(Nearness::f1))
                .orElse(Nearness.NONE);
    }

    int length() {
        return DraftAttempt.text(drafted).length();
    }
}
