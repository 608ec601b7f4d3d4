package dev.nod.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a draft came about.
 *
 * @param model    the language model that wrote it; null if it is made of quotes
 * @param notes    what approvers should know, a sentence each, such as that a model failed
 * @param findings the checks that it did not pass
 * @param steps    the steps of its workflow, in order
 */
public record Account(
        @Nullable String model,
        List<String> notes,
        List<Finding> findings,
        List<StepReport> steps) {

    /** Nothing is known about it, as of drafts that people wrote. */
    public static final Account NONE = new Account(null, List.of(), List.of(), List.of());

    public Account {
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /** What all steps took of language models. */
    public Usage usage() {
        return steps.stream().map(StepReport::usage).reduce(Usage.NONE, Usage::plus);
    }
}
