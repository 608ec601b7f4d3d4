package dev.nod.store;

import static dev.nod.store.Examples.AT_NOON;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.nod.request.Request;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void createsAMissingFolder() {
        var missing = folder.resolve("var/nod");

        store(missing, request("1.1"));

        assertThat(missing.resolve("nod.db")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "what?really", "100%25", "a#b", "ünï🤝"})
    void worksInAFolderOfAnyName(String name) {
        store(folder.resolve(name), request("1.1"));

        assertThat(folder.resolve(name).resolve("nod.db")).isNotEmptyFile();
    }

    @Test
    void leavesASingleFileWhenItCloses() {
        store(folder, request("1.1"));

        assertThat(folder.resolve("nod.db-wal")).doesNotExist();
        assertThat(folder.resolve("nod.db-shm")).doesNotExist();
    }

    @Test
    void startsFromAnEmptyFile() throws IOException {
        Files.createFile(folder.resolve("nod.db"));

        store(folder, request("1.1"));

        assertThat(stored(request("1.1"))).isTrue();
    }

    @Test
    void writesDurablyAndKeepsForeignKeys() {
        try (var database = Database.open(folder, AT_NOON)) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
        }
    }

    private static String pragma(Database database, String name) {
        return database.write(handle -> handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    @Test
    void onlyTheWriterCanWrite() {
        try (var database = Database.open(folder, AT_NOON)) {
            assertThatThrownBy(() -> database.read(handle -> handle.execute("delete from request")))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void readsOnPlatformThreadsOnly() throws Exception {
        try (var database = Database.open(folder, AT_NOON);
                var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = database.read(_ -> Thread.currentThread());

            assertThat(reader).isEqualTo(Thread.currentThread());
            assertThat(virtual.submit(() -> database.read(_ -> Thread.currentThread().isVirtual())).get())
                    .isFalse();
        }
    }

    @Test
    void closesAfterTheReadsThatHaveBegun() throws Exception {
        var database = Database.open(folder, AT_NOON);
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var read = threads.submit(() -> database.read(handle -> {
                begun.countDown();
                await(mayEnd);
                return handle.createQuery("select 7").mapTo(Integer.class).one();
            }));
            begun.await();
            var closing = new Thread(database::close);
            closing.start();
            Awaitility.await().until(() -> closing.getState() == Thread.State.WAITING);
            mayEnd.countDown();

            assertThat(read.get()).isEqualTo(7);
            closing.join();
        }
    }

    @Test
    void refusesWorkOnceItIsClosed() {
        var database = Database.open(folder, AT_NOON);
        var requests = new SqlRequests(database);
        database.close();
        database.close();

        assertThatThrownBy(() -> requests.receive(request("1.1"))).hasMessage("the database is closed");
        assertThatThrownBy(() -> requests.nextClaim()).hasMessage("the database is closed");
    }

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

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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

    @Test
    void failuresTellNothingOfWhatPeopleWrote() {
        try (var database = Database.open(folder, AT_NOON)) {
            var requests = new SqlRequests(database);
            database.write(handle -> handle.execute("drop table request"));

            var failure = catchThrowable(() -> requests.receive(request("1.1", "my secret plan")));

            assertThat(failure).isInstanceOf(StoreException.class);
            assertThat(failure).extracting(DatabaseTest::stackTrace).asString().doesNotContain("secret plan");
        }
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void store(Path folder, Request request) {
        try (var database = Database.open(folder, AT_NOON)) {
            new SqlRequests(database).receive(request);
        }
    }

    private boolean stored(Request request) {
        try (var database = Database.open(folder, AT_NOON)) {
            return new SqlRequests(database).request(request.id()).isPresent();
        }
    }
}
