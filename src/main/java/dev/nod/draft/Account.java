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
 * @param odds     how likely approvers approve it as it is, by what they made of other drafts of its writer; null while
 *                 too few have been decided on to tell
 */
public record Account(
        @Nullable String model,
        List<String> notes,
        List<Finding> findings,
        List<StepReport> steps,
        Map<String, String> values,
        @Nullable Odds odds) {

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

    /** How likely its draft is right, 0 to 1: by what approvers decided or, until that is known, by its writer's word. */
    public double likelihood(double selfRated) {
        return odds == null ? selfRated : odds.share();
    }

    /** The same once it is known how likely its draft is right. */
    public Account withOdds(@Nullable Odds known) {
        return new Account(model, notes, findings, steps, values, known);
    }

    /** The same with other values, and with what was found when they were checked. */
    public Account withValues(Map<String, String> checked, List<Finding> more) {
        return new Account(model, notes, Stream.concat(findings.stream(), more.stream()).toList(), steps,
                checked, odds);
    }
}
