package dev.nod.store;

import static dev.nod.store.Examples.AT_NOON;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What becomes of writes when many come, some fail, or the disk is full. */
class DatabaseWritingTest extends DatabaseFolderTest {

    @Test
    void aFailingChangeTakesDownNoneThatShareItsCommit() throws InterruptedException {
        try (var database = Database.open(folder, AT_NOON)) {
            var busy = new CountDownLatch(1);
            var blocker = CompletableFuture.runAsync(() -> database.write(_ -> await(busy)));
            var results = new ArrayList<Future<Integer>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var i = 0; i < 30; i++) {
                    var ts = "1." + i;
                    results.add(threads.submit(() -> database.write(handle -> insertOrFail(handle, ts))));
                }
                busy.countDown();
            }
            blocker.join();

            assertThat(results).filteredOn(result -> result.state() == Future.State.FAILED).hasSize(10);
            assertThat(Tables.waiting(database)).hasSize(20);
        }
    }

    /** Every third one changes something and then fails. */
    private static int insertOrFail(Handle handle, String ts) {
        var number = Integer.parseInt(ts.substring(2));
        var inserted = handle.execute(
                """
                    insert into request (team, channel, ts, asker_team, asker, answer_channel, question, asked_at, stage)
                    values ('T1', 'C1', ?, 'T1', 'UANA', 'C1', '?', 0, 'received')
                    """,
                ts);
        if (number % 3 == 0) {
            throw new IllegalStateException("fails on purpose");
        }
        return inserted;
    }

    @Test
    void aThousandVirtualThreadsShareCommits() throws InterruptedException, ExecutionException {
        try (var database = Database.open(folder, AT_NOON);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = new SqlRequests(database);
            var results = IntStream.range(0, 1000)
                    .mapToObj(i -> threads.submit(() -> {
                        var request = request("1." + i);
                        return requests.receive(request) && requests.request(request.id()).isPresent();
                    }))
                    .toList();

            for (var result : results) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    @Test
    void goesOnWritingAfterItCopiedTheLog() throws IOException {
        try (var database = Database.open(folder, AT_NOON)) {
            var requests = new SqlRequests(database);
            var before = Files.size(folder.resolve("nod.db"));
            IntStream.range(0, 50).forEach(i -> requests.receive(request("1." + i, "x".repeat(1000))));

            Awaitility.await().until(() -> Files.size(folder.resolve("nod.db")) > before);

            assertThat(requests.receive(request("2.1"))).isTrue();
        }
    }

    @Test
    void copiesTheLogIntoTheFileWhileNothingHappens() throws IOException {
        try (var database = Database.open(folder, AT_NOON)) {
            var requests = new SqlRequests(database);
            var before = Files.size(folder.resolve("nod.db"));

            IntStream.range(0, 50).forEach(i -> requests.receive(request("1." + i, "x".repeat(1000))));

            Awaitility.await().until(() -> Files.size(folder.resolve("nod.db")) > before);
        }
    }

    @Test
    void aFullDiskLosesNothingThatWasStoredAndWritesGoOnOnceThereIsRoom() {
        try (var database = Database.open(folder, AT_NOON)) {
            var requests = new SqlRequests(database);
            requests.receive(request("1.1"));
            database.write(handle -> handle.execute("pragma max_page_count = 30"));

            assertThatThrownBy(() -> requests.receive(request("1.2", "x".repeat(500_000))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is full: free some space");
            assertThat(Tables.waiting(database)).containsExactly(request("1.1"));

            database.write(handle -> handle.execute("pragma max_page_count = 100000"));
            assertThat(requests.receive(request("1.2"))).isTrue();
        }
    }
}
