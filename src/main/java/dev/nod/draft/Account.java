package dev.nod.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a draft came about.
 *
 * @param model    the language model that wrote it; null if it is made of quotes
 * @param notes    what approvers should know, a sentence each, such as that a model failed
 * @param findings the checks that it did not pass
 * @param steps    the steps of its workflow, in order
 * @param values   what the model filled in for parameters of an action, by their names
 * @param odds     how often, from 0 to 1, people approved drafts of this writer that it was as sure of; null while too
 *                 few have been decided on to tell
 */
public record Account(
        @Nullable String model,
        List<String> notes,
        List<Finding> findings,
        List<StepReport> steps,
        Map<String, String> values,
        @Nullable Double odds) {

    /** Nothing is known about it, as of drafts that people wrote. */
    public static final Account NONE = new Account(null, List.of(), List.of(), List.of(),
            Map.of(), null);

    public Account {
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
        values = Map.copyOf(values);
    }

    /** What all steps took of language models. */
    public Usage usage() {
        return steps.stream().map(StepReport::usage).reduce(Usage.NONE, Usage::plus);
    }

    /** The same with other values, and with what was found when they were checked. */
    public Account withValues(Map<String, String> checked, List<Finding> more) {
        return new Account(model, notes, Stream.concat(findings.stream(), more.stream()).toList(), steps,
                checked, odds);
    }
}
