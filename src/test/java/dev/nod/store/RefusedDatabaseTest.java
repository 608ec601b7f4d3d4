package dev.nod.store;

import static dev.nod.store.Examples.AT_NOON;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.nod.request.Request;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void refusesASecondOpenInTheSameProcess() {
        try (var _ = Database.open(folder, AT_NOON)) {
            assertThatThrownBy(() -> Database.open(folder.resolve("../" + folder.getFileName()), AT_NOON))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContaining("is in use by another Nod (process id %d)",
                            ProcessHandle.current().pid());
        }

        store(folder, request("1.1"));
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Database.open(file, AT_NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot write in the data folder " + file);
    }

    @Test
    void refusesAFolderThatCannotBeWrittenTo() {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(folder), "this user may write to any folder");

        assertThatThrownBy(() -> Database.open(folder, AT_NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot write in the data folder " + folder);
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.writeString(folder.resolve("nod.db"), "garbage ".repeat(1000));

        assertThatThrownBy(() -> Database.open(folder, AT_NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nod.db is not a database: move it away");
    }

    @Test
    void refusesADatabaseOfAnotherProgram() throws SQLException {
        change("create table song (title text)");

        assertThatThrownBy(() -> Database.open(folder, AT_NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("does not have the tables of this version of Nod");
    }

    @Test
    void refusesADamagedFile() throws IOException {
        try (var database = Database.open(folder, AT_NOON)) {
            var requests = new SqlRequests(database);
            IntStream.range(0, 200).forEach(i -> requests.receive(request("1." + i, "x".repeat(500))));
        }
        var pages = Files.size(folder.resolve("nod.db")) / 4096;
        try (var file = Files.newByteChannel(folder.resolve("nod.db"), StandardOpenOption.WRITE)) {
            file.position((pages - 3) * 4096);
            file.write(ByteBuffer.wrap("damage".repeat(1000).getBytes(StandardCharsets.UTF_8)));
        }

        assertThatThrownBy(() -> Database.open(folder, AT_NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nod.db is damaged")
                .hasMessageContaining("put a backup in its place");
    }

    @Test
    void refusesADatabaseFromTheFuture() throws SQLException {
        store(folder, request("1.1"));
        change("""
            insert into flyway_schema_history
            select 1000, '1000', 'later', type, 'V1000__later.sql', 7, installed_by, installed_on, 1, 1
            from flyway_schema_history where installed_rank = 1
            """);

        assertThatThrownBy(() -> Database.open(folder, AT_NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("was written by a newer version of Nod (schema 1000)");
    }

    @Test
    void refusesADatabaseWhoseHistoryWasChanged() throws SQLException {
        store(folder, request("1.1"));
        change("update flyway_schema_history set checksum = 7 where version = '2'");

        assertThatThrownBy(() -> Database.open(folder, AT_NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("does not have the tables of this version of Nod");
    }

    @Test
    void aRefusedDatabaseLetsGoOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("nod.db"), "garbage ".repeat(1000));
        assertThat(catchThrowable(() -> Database.open(folder, AT_NOON))).isInstanceOf(StoreException.class);
        Files.delete(folder.resolve("nod.db"));

        store(folder, request("1.1"));

        assertThat(stored(request("1.1"))).isTrue();
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

    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("nod.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
