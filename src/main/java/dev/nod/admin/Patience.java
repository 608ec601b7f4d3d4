package dev.nod.admin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Makes those wait who have presented a wrong token too often: at most ten times a minute from one address. */
final class Patience {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_FAILURES = 10;
    private static final int MOST_CALLERS = 1_000;

    private final LongSupplier nanoTime;
    private final Map<String, Window> windows = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    Patience(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized void failed(String caller) {
        var window = windows.get(caller);
        windows.put(
                caller,
                window == null || left(window).isNegative()
                        ? new Window(nanoTime.getAsLong(), 1)
                        : new Window(window.start(), window.failures() + 1));
    }

    /** How long this caller has to wait; zero or less for not at all. */
    synchronized Duration wait(String caller) {
        var window = windows.get(caller);
        return window == null || window.failures() < MOST_FAILURES ? Duration.ZERO : left(window);
    }

    private Duration left(Window window) {
        return WINDOW.minusNanos(nanoTime.getAsLong() - window.start());
    }

    private record Window(long start, int failures) {}
}
