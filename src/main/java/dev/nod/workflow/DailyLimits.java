package dev.nod.workflow;

/**
 * What language models may take in a day. Who is over it gets quotes.
 *
 * @param person on behalf of one person
 * @param all    on behalf of everybody
 */
public record DailyLimits(Limit person, Limit all) {

    /** What is usual. */
    public static final DailyLimits USUAL = new DailyLimits(new Limit(200, 2_000_000),
            new Limit(5_000, 50_000_000));

    /**
     * The most of a day.
     *
     * @param calls  how often models are asked
     * @param micros what they cost, in millionths of the currency of the prices
     */
    public record Limit(int calls, long micros) {

        public Limit {
            if (calls < 0 || micros < 0) {
                throw new IllegalArgumentException(
                        "not a limit: %d calls, %d micros".formatted(calls, micros));
            }
        }
    }
}
