package dev.nod.model;

/**
 * What tokens cost, in millionths of a currency for a million of them.
 *
 * @param input  those that the model reads
 * @param cached those of them that it had read before
 * @param output those that it writes, thoughts included
 */
public record Prices(long input, long cached, long output) {

    public static final long HIGHEST = 10_000_000_000L;

    private static final long MILLION = 1_000_000;

    public Prices {
        if (Math.min(input, Math.min(cached, output)) < 0
                || Math.max(input, Math.max(cached, output)) > HIGHEST) {
            throw new IllegalArgumentException("a price is from 0 to %d".formatted(HIGHEST));
        }
    }

    /** What it cost, in millionths of the currency, rounded up. */
    long of(Tally tally) {
        return ceiling((tally.input() - tally.cached()) * input + tally.cached() * cached
                + tally.output() * output);
    }

    /**
     * How many tokens may be written for that much money; none if even reading is too expensive.
     *
     * @param micros in millionths of the currency
     */
    long affordable(long micros, long inputTokens) {
        var left = micros - ceiling(inputTokens * input);
        if (left < 0) {
            return 0;
        }
        return output == 0
                ? Long.MAX_VALUE
                : Math.multiplyExact(Math.min(left, MILLION * MILLION), MILLION) / output;
    }

    private static long ceiling(long parts) {
        return Math.ceilDiv(parts, MILLION);
    }
}
