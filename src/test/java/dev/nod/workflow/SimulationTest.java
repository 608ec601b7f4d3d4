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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Many companies, each with its own luck, and no promise broken in any of them. Most ask a handful of questions, since
 * with more of them a thousand companies would take too long; every hundredth asks two hundred. A seed that fails can
 * be run alone with {@code -Dnod.simulation.seed}, and more of them with {@code -Dnod.simulation.seeds}.
 */
class SimulationTest {

    private static final int AT_ONCE = 2;
    private static final int FEW_REQUESTS = 8;
    private static final int MANY_REQUESTS = 200;
    private static final int MANY_EVERY = 100;
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

    @Test
    void keepsItsPromisesInEveryCompany() throws InterruptedException {
        var only = Long.getLong("nod.simulation.seed");

        var failures = only == null
                ? run(1, Long.getLong("nod.simulation.seeds", 1_000), UnaryOperator.identity())
                : run(only, only, UnaryOperator.identity());

        assertThat(described(failures)).isEmpty();
    }

    @Test
    void findsANodThatRepeatsWithoutLooking() throws InterruptedException {
        assertThat(run(1, 10, Naive::repeating)).isNotEmpty();
    }

    private static String described(Map<Long, List<String>> failures) {
        return failures.entrySet()
                .stream()
                .limit(5)
                .map(failure -> "seed %d (run it alone with -Dnod.simulation.seed=%d): %s".formatted(
                        failure.getKey(), failure.getKey(), String.join("\n    ", failure.getValue())))
                .collect(Collectors.joining("\n"));
    }

    /** The seeds that failed, each with what was wrong. */
    private static SortedMap<Long, List<String>> run(
            long first,
            long last,
            UnaryOperator<Machine.Ports> variant)
            throws InterruptedException {
        var begun = System.nanoTime();
        var next = new AtomicLong(first);
        var failures = new ConcurrentSkipListMap<Long, List<String>>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(_ -> Executors.callable(() -> {
                try (var store = new Store()) {
                    for (var seed = next.getAndIncrement(); seed <= last; seed = next.getAndIncrement()) {
                        run(store, seed, variant, failures);
                    }
                }
            })).toList());
        }
        LOG.warn("{} seeds, {} failed, {} s", last - first + 1, failures.size(),
                (System.nanoTime() - begun) / 1_000_000_000);
        return failures;
    }

    private static void run(
            Store store,
            long seed,
            UnaryOperator<Machine.Ports> variant,
            Map<Long, List<String>> failures) {
        try {
            var violations = new Simulation(store, seed, variant)
                    .run(seed % MANY_EVERY == 0 ? MANY_REQUESTS : FEW_REQUESTS);
            if (!violations.isEmpty()) {
                failures.put(seed, violations);
            }
        } catch (RuntimeException | AssertionError e) {
            failures.put(seed, List.of(e.toString()));
            LOG.error("seed {}", seed, e);
        }
    }
}
