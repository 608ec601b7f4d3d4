package dev.nod.draft.prompt;

import java.time.Duration;

/**
 * What one question to a model may take.
 *
 * @param time         for everything, tries and other models included
 * @param outputTokens the longest answer, in tokens
 * @param micros       what it may cost, in millionths of the currency of the prices
 */
public record Allowance(Duration time, int outputTokens, long micros) {

    public Allowance {
        if (!time.isPositive() || outputTokens < 1 || micros < 0) {
            throw new IllegalArgumentException("nothing can be asked with %s, %d tokens and %d micros"
                    .formatted(time, outputTokens, micros));
        }
    }
}
