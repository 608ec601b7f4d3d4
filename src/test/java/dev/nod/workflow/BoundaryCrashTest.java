package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nod dies everywhere, and twice, in every story, and keeps its promises; a naive Nod does not. */
class BoundaryCrashTest {

    private static final int AT_ONCE = 2;
    private static final Logger NOD = (Logger) LoggerFactory.getLogger("dev.nod");
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger("crash");

    /** Some thousand processes say every time that they have died. */
    @BeforeEach
    void silence() {
        NOD.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        NOD.setLevel(Level.INFO);
    }

    @Test
    void keepsItsPromisesWhereverItDiesOnceOrTwice() throws Exception {
        var results = explore(Stories.all(), UnaryOperator.identity());

        assertThat(results).flatExtracting(Exploration.Result::examples).isEmpty();
    }

    @Test
    void findsANodThatRepeatsWithoutLooking() throws Exception {
        var results = explore(Stories.some(), Naive::repeating);

        assertThat(results).allMatch(Exploration.Result::isSoundWhenNobodyDies)
                .allMatch(result -> result.failedSingles() > 0 && result.failedPairs() > 0);
    }

    @Test
    void findsANodThatActsBeforeItStoresTheDecision() throws Exception {
        var results = explore(List.of(Stories.approve(), Stories.act()), Naive::actingFirst);

        assertThat(results).allMatch(Exploration.Result::isSoundWhenNobodyDies)
                .allMatch(result -> result.failedSingles() > 0 && result.failedPairs() > 0);
    }

    @Test
    void findsANodThatNotesBeforeItTells() throws Exception {
        var results = explore(List.of(Stories.decline()), Naive::notingFirst);

        assertThat(results).allMatch(Exploration.Result::isSoundWhenNobodyDies)
                .allMatch(result -> result.failedSingles() > 0 && result.failedPairs() > 0);
    }

    @Test
    void findsANodThatAcknowledgesAPressBeforeItStoresTheDecision() throws Exception {
        var press = Deeds.presses(Setting.BEN, true, 1).acknowledgedFirst();

        var results = explore(List.of(Stories.approveByButton(press)), UnaryOperator.identity());

        assertThat(results).allMatch(Exploration.Result::isSoundWhenNobodyDies)
                .allMatch(result -> result.failedSingles() > 0 && result.failedPairs() > 0)
                .flatExtracting(Exploration.Result::examples)
                .allMatch(example -> example.contains("a press of T1/UBEN is lost"));
    }

    @Test
    void findsANodThatAnswersWithoutAYesWhereNoRuleSaysSo() throws Exception {
        var results = explore(List.of(Stories.approve()), Naive::answeringUnasked);

        assertThat(results).flatExtracting(Exploration.Result::examples)
                .isNotEmpty()
                .allMatch(
                        example -> example.contains("SHOW_CARD") && example.contains("which 0 people want"));
    }

    /** Each story in a database of its own; some at once. */
    private static List<Exploration.Result> explore(
            List<Scenario> stories,
            UnaryOperator<Machine.Ports> variant)
            throws InterruptedException, ExecutionException {
        var begun = System.nanoTime();
        var stores = new LinkedBlockingQueue<>(Stream.generate(Store::new).limit(AT_ONCE).toList());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var explorations = threads.invokeAll(stories.stream()
                    .map(story -> (Callable<Exploration.Result>) () -> explore(stores, story, variant))
                    .toList());
            for (var exploration : explorations) {
                exploration.get();
            }
            var results = explorations.stream().map(Future::resultNow).toList();
            print(results, Duration.ofNanos(System.nanoTime() - begun));
            return results;
        } finally {
            stores.forEach(Store::close);
        }
    }

    private static Exploration.Result explore(
            LinkedBlockingQueue<Store> stores,
            Scenario story,
            UnaryOperator<Machine.Ports> variant)
            throws InterruptedException {
        var store = stores.take();
        try {
            return new Exploration(store, story, variant).run();
        } finally {
            stores.add(store);
        }
    }

    private static void print(List<Exploration.Result> results, Duration taken) {
        results.forEach(result -> LOG.info("{}", result));
        LOG.warn(
                "{} stories, {} boundaries, {} single deaths ({} failed), {} pairs ({} failed), {} futures, {} s",
                results.size(),
                results.stream().mapToInt(Exploration.Result::boundaries).sum(),
                results.stream().mapToInt(Exploration.Result::singles).sum(),
                results.stream().mapToLong(Exploration.Result::failedSingles).sum(),
                results.stream().mapToLong(Exploration.Result::pairs).sum(),
                results.stream().mapToLong(Exploration.Result::failedPairs).sum(),
                results.stream().mapToInt(Exploration.Result::futures).sum(),
                taken.toSeconds());
    }
}
