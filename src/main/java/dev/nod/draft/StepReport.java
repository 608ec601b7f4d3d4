package dev.nod.draft;

import java.time.Duration;

/**
 * What one step of a workflow did.
 *
 * @param step    its name, such as "retrieve"
 * @param took    how long
 * @param usage   what it took of language models
 * @param outcome what came of it, in a few words
 */
public record StepReport(String step, Duration took, Usage usage, String outcome) {

    public StepReport {
        if (step.isBlank() || took.isNegative()) {
            throw new IllegalArgumentException("not a report of a step: '%s', %s".formatted(step, took));
        }
    }
}
