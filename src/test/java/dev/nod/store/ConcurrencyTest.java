package dev.nod.store;

import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.effect;
import static dev.nod.store.Examples.proposal;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Attempt;
import dev.nod.action.Effect.Kind;
import dev.nod.request.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    @TempDir
    private Path folder;
    private Tables tables;

    @BeforeEach
    void open() {
        tables = Tables.open(folder);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void ofManyThatSettleOneWinsAndOnlyItsEffectsExist() throws Exception {
        for (var round = 0; round < 20; round++) {
            var request = request("1." + round);
            tables.received(request);
            tables.approvals.propose(proposal(request), List.of());
            var standing = tables.standing(request);

            var won = atOnce(8, number -> {
                var by = new Person("T1", "U" + number);
                var answer = effect(request, Kind.POST_ANSWER);
                var approved = Examples.approved(proposal(request), by);
                return tables.approvals.replace(standing, approved, List.of(answer))
                        ? List.of(approved, answer)
                        : List.of();
            });

            var winner = won.stream().flatMap(List::stream).toList();
            assertThat(winner).hasSize(2);
            assertThat(tables.standing(request).approval()).isEqualTo(winner.getFirst());
            assertThat(tables.claimAll(NOON)).isEqualTo(winner.subList(1, 2));
        }
    }

    @Test
    void ofManyThatReceiveTheSameRequestOneIsFirst() throws Exception {
        for (var round = 0; round < 20; round++) {
            var request = request("1." + round);

            assertThat(atOnce(16, _ -> tables.requests.receive(request))).containsOnlyOnce(true).hasSize(16);
        }
    }

    @Test
    void ofManyThatProposeOneWins() throws Exception {
        var request = request("1.1");
        tables.received(request);

        var won = atOnce(8,
                _ -> tables.approvals.propose(proposal(request), List.of(effect(request, Kind.SHOW_CARD))));

        assertThat(won).containsOnlyOnce(true);
        assertThat(tables.claimAll(NOON)).hasSize(1);
    }

    @Test
    void noEffectIsClaimedTwice() throws Exception {
        var request = request("1.1");
        tables.received(request);
        var effects = IntStream.range(0, 200).mapToObj(_ -> effect(request, Kind.PASS_ON)).toList();
        tables.closed(request, effects);

        var claimed = atOnce(8, _ -> {
            var mine = new ArrayList<Attempt>();
            while (mine.addAll(tables.claim(NOON))) {
                assertThat(mine).isNotEmpty();
            }
            return mine;
        });

        assertThat(claimed.stream().flatMap(Collection::stream).map(Attempt::effect).toList())
                .hasSize(200)
                .containsExactlyInAnyOrderElementsOf(effects);
    }

    private interface Numbered<T> {
        T call(int number) throws Exception;
    }

    /** Runs it in many threads that start together. */
    private static <T> List<T> atOnce(int count, Numbered<T> work)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var results = new ArrayList<Future<T>>();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (var i = 0; i < count; i++) {
                var number = i;
                Callable<T> task = () -> {
                    start.await();
                    return work.call(number);
                };
                results.add(threads.submit(task));
            }
            start.countDown();
        }
        var values = new ArrayList<T>();
        for (var result : results) {
            values.add(result.get());
        }
        return values;
    }
}
