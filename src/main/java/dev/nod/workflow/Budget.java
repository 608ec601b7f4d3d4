package dev.nod.workflow;

import java.time.Duration;

/**
 * What one request may take of language models.
 *
 * @param calls  how often one is asked
 * @param tokens how many they read and write together
 * @param time   how long the whole workflow may take
 * @param micros what it may cost, in millionths of the currency of the prices
 */
public record Budget(int calls, long tokens, Duration time, long micros) {

    /** What is usual for a draft that is not judged. */
    public static final Budget USUAL = new Budget(1, 20_000, Duration.ofSeconds(60), 200_000);

    /** What is usual for a draft that is judged as well. */
    public static final Budget JUDGED = new Budget(2, 30_000, Duration.ofSeconds(90), 300_000);

    public Budget {
        if (calls < 0 || tokens < 0 || !time.isPositive() || micros < 0) {
            throw new IllegalArgumentException(
                    "not a budget: %d calls, %d tokens, %s, %d micros".formatted(calls,
                            tokens, time, micros));
        }
    }
}
