package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads how many tokens a server counted. */
final class Counts {

    private static final long MOST = 100_000_000;

    private Counts() {}

    /** The number of that name; 0 if there is none, or none that can be true. */
    static long of(JsonNode usage, String name) {
        var count = usage.path(name);
        return count.isIntegralNumber() && count.canConvertToLong() && count.longValue() >= 0
                && count.longValue() <= MOST ? count.longValue() : 0;
    }
}
