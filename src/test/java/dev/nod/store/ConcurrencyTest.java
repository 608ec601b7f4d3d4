package dev.nod.store;

import static dev.nod.store.Examples.AT_NOON;
import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.effect;
import static dev.nod.store.Examples.proposal;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Attempt;
import dev.nod.action.Effect.Kind;
import dev.nod.approval.Approval;
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
    private Database database;
    private SqlApprovals approvals;
    private SqlOutbox outbox;

    @BeforeEach
    void open() {
        database = Database.open(folder, AT_NOON);
        approvals = new SqlApprovals(database);
        outbox = new SqlOutbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ofManyThatSettleOneWinsAndOnlyItsEffectsExist() throws Exception {
        for (var round = 0; round < 20; round++) {
            var request = request("1." + round);
            approvals.receive(request);
            approvals.propose(proposal(request), List.of());

            var won = atOnce(8, number -> {
                var by = new Person("T1", "U" + number);
                var answer = effect(request, Kind.POST_ANSWER);
                var approved = new Approval.Approved(proposal(request), by, NOON);
                return approvals.settle(approved, List.of(answer)) ? List.of(approved, answer) : List.of();
            });

            var winner = won.stream().flatMap(List::stream).toList();
            assertThat(winner).hasSize(2);
            assertThat(approvals.approval(request.id()).orElseThrow()).isEqualTo(winner.getFirst());
            assertThat(outbox.claim(NOON, 10)).extracting(Attempt::effect).isEqualTo(winner.subList(1, 2));
        }
    }

    @Test
    void ofManyThatReceiveTheSameRequestOneIsFirst() throws Exception {
        for (var round = 0; round < 20; round++) {
            var request = request("1." + round);

            assertThat(atOnce(16, _ -> approvals.receive(request))).containsOnlyOnce(true).hasSize(16);
        }
    }

    @Test
    void ofManyThatProposeOneWins() throws Exception {
        var request = request("1.1");
        approvals.receive(request);

        var won = atOnce(8,
                _ -> approvals.propose(proposal(request), List.of(effect(request, Kind.SHOW_CARD))));

        assertThat(won).containsOnlyOnce(true);
        assertThat(outbox.claim(NOON, 10)).hasSize(1);
    }

    @Test
    void noEffectIsClaimedTwice() throws Exception {
        var request = request("1.1");
        approvals.receive(request);
        var effects = IntStream.range(0, 500).mapToObj(_ -> effect(request, Kind.PASS_ON)).toList();
        approvals.close(request.id(), effects);

        var claimed = atOnce(8, _ -> {
            var mine = new ArrayList<Attempt>();
            while (mine.addAll(outbox.claim(NOON, 7))) {
                assertThat(mine).isNotEmpty();
            }
            return mine;
        });

        assertThat(claimed.stream().flatMap(Collection::stream).map(Attempt::effect).toList())
                .hasSize(500)
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
