package dev.nod.draft.prompt;

import java.time.Duration;

/**
 * What one question to a model may take.
 *
 * @param time         for everything, tries and other models included
 * @param calls        how often a model may answer, whether or not that can be used; tries that are not billed, since
 *                     a server is busy or out of reach, are not counted
 * @param outputTokens the longest of these answers, in tokens
 * @param micros       what all may cost, in millionths of the currency of the prices
 */
public record Allowance(Duration time, int calls, int outputTokens, long micros) {

    public Allowance {
        if (!time.isPositive() || calls < 1 || outputTokens < 1 || micros < 0) {
            throw new IllegalArgumentException(
                    "nothing can be asked with %s, %d calls, %d tokens and %d micros"
                            .formatted(time, calls, outputTokens, micros));
        }
    }
}
