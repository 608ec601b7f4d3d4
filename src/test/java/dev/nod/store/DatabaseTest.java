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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest extends DatabaseFolderTest {

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
