package dev.nod.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How long things took. Safe to use from many threads. */
final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int size;

    synchronized void add(Duration latency) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = latency.toNanos();
    }

    /** The median, the 99th percentile and the longest, and how many there were. */
    @Override
    public synchronized String toString() {
        if (size == 0) {
            return "none";
        }
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, max %.1f ms of %,d", at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1), size);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)] / 1e6;
    }
}
