package dev.nod.draft;

/**
 * What language models took.
 *
 * @param calls        how often one was asked and answered
 * @param inputTokens  what they read
 * @param outputTokens what they wrote, thoughts included
 * @param micros       what it cost, in millionths of the currency of the prices
 */
public record Usage(int calls, long inputTokens, long outputTokens, long micros) {

    /** No model was asked. */
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    public Usage {
        if (calls < 0 || inputTokens < 0 || outputTokens < 0 || micros < 0) {
            throw new IllegalArgumentException("a usage is never negative");
        }
    }

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(calls + other.calls, inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                micros + other.micros);
    }

    /** What was read and written. */
    public long tokens() {
        return inputTokens + outputTokens;
    }
}
