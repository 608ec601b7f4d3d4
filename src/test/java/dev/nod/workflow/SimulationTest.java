package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Many companies of a hundred people, each with its own luck, and no promise broken in any of them. Most ask eighty
 * questions, and every fiftieth several hundred. A seed that fails can be run alone with
 * {@code -Dnod.simulation.seed}, and more of them with {@code -Dnod.simulation.seeds}.
 */
class SimulationTest {

    private static final int AT_ONCE = 2;
    private static final int REQUESTS = 80;
    private static final int MANY_REQUESTS = 400;
    private static final int MANY_EVERY = 50;
    private static final Logger NOD = (Logger) LoggerFactory.getLogger("dev.nod");
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger("simulation");

    /** Much goes wrong, and each time Nod says so. */
    @BeforeEach
    void silence() {
        NOD.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        NOD.setLevel(Level.INFO);
    }

    /** What came of some companies. */
    private record Tally(SortedMap<Long, List<String>> failures, LongAdder requests, LongAdder faults) {

        Tally() {
            this(new ConcurrentSkipListMap<>(), new LongAdder(), new LongAdder());
        }
    }

    @Test
    void keepsItsPromisesInEveryCompany() throws InterruptedException {
        var only = Long.getLong("nod.simulation.seed");
        var first = only == null ? 1 : only;
        var last = only == null ? Long.getLong("nod.simulation.seeds", 1_000) : only;

        var tally = run(first, last, UnaryOperator.identity());

        assertThat(described(tally.failures())).isEmpty();
        assertThat(tally.requests().sum()).isGreaterThanOrEqualTo((last - first + 1) * REQUESTS);
    }

    @Test
    void findsANodThatRepeatsWithoutLooking() throws InterruptedException {
        assertThat(run(1, 10, Naive::repeating).failures()).isNotEmpty();
    }

    private static String described(Map<Long, List<String>> failures) {
        return failures.entrySet()
                .stream()
                .limit(5)
                .map(failure -> "seed %d (run it alone with -Dnod.simulation.seed=%d): %s".formatted(
                        failure.getKey(), failure.getKey(), String.join("\n    ", failure.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static Tally run(long first, long last, UnaryOperator<Machine.Ports> variant)
            throws InterruptedException {
        var begun = System.nanoTime();
        var next = new AtomicLong(first);
        var tally = new Tally();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(_ -> Executors.callable(() -> {
                try (var store = new Store()) {
                    for (var seed = next.getAndIncrement(); seed <= last; seed = next.getAndIncrement()) {
                        run(store, seed, variant, tally);
                    }
                }
            })).toList());
        }
        LOG.warn("{} seeds, {} requests of {} people, {} faults, {} s: {} seeds failed", last - first + 1,
                tally.requests(), Crowd.SIZE, tally.faults(), (System.nanoTime() - begun) / 1_000_000_000,
                tally.failures().size());
        return tally;
    }

    private static void run(Store store, long seed, UnaryOperator<Machine.Ports> variant, Tally tally) {
        try {
            var requests = seed % MANY_EVERY == 0 ? MANY_REQUESTS : REQUESTS;
            var simulation = new Simulation(store, seed, variant);
            var violations = simulation.run(requests);
            tally.requests().add(requests);
            tally.faults().add(simulation.faults());
            if (!violations.isEmpty()) {
                tally.failures().put(seed, violations);
            }
        } catch (RuntimeException | AssertionError e) {
            tally.failures().put(seed, List.of(e.toString()));
            LOG.error("seed {}", seed, e);
        }
    }
}
