package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.audit.AuditLog;
import dev.nod.audit.Event;
import dev.nod.audit.Event.Kind;
import dev.nod.store.Database;
import dev.nod.store.SqlAuditLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is in use by a Nod in each test, unless that closes it. */
class AuditCommandsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path home;

    private Shell shell;
    private Database database;
    private AuditLog log;

    @BeforeEach
    void threeEntries() {
        shell = new Shell(home);
        database = Database.open(shell.data(), Clock.fixed(NOON, ZoneOffset.UTC));
        log = new SqlAuditLog(database);
        log.append(Event.of(Kind.RECEIVED, "T1/C1/1.1", "UANA"));
        log.append(Event.of(Kind.RECEIVED, "T1/C1/1.2", "UCARA"));
        log.append(Event.of(Kind.VOTED, "T1/C1/1.1", "UBEN").with("reason", "über"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void verifySaysWhatTheChainShowsAndWhatItCannot() {
        assertThat(shell.run("audit", "verify")).isZero();

        assertThat(shell.out()).contains("Whole: 3 entries")
                .contains(log.head().hash())
                .contains("cannot show that entries were cut off");
    }

    @Test
    void verifyComparesWithAHeadThatWasKeptElsewhere() {
        var kept = log.head().hash();
        log.append(Event.of(Kind.ADMIN, null, null));

        assertThat(shell.run("audit", "verify", "--head", kept)).isZero();
        assertThat(shell.out()).contains("Whole: 4 entries").contains("up to there, nothing was changed");

        assertThat(shell.run("audit", "verify", "--head", "f".repeat(64))).isEqualTo(1);
        assertThat(shell.out()).contains("none of the 4 entries has the hash ffff");

        assertThat(shell.run("audit", "verify", "--head", "1234")).isEqualTo(2);
    }

    @Test
    void verifyNamesTheFirstEntryThatIsNotAsItWasWritten() throws Exception {
        database.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + shell.data().resolve("nod.db"));
                var statement = connection.createStatement()) {
            statement.execute("drop trigger audit_never_changes");
            statement.execute("update audit set actor = 'UEVE' where sequence = 2");
        }

        assertThat(shell.run("audit", "verify")).isEqualTo(1);
        assertThat(shell.out()).startsWith("Broken at entry 2: what it says does not match its hash.");
    }

    @Test
    void exportPrintsAnObjectALine() throws Exception {
        assertThat(shell.run("audit", "export", "--from", "3")).isZero();

        assertThat(shell.out().lines()).singleElement().satisfies(line -> {
            var entry = new ObjectMapper().readTree(line);
            assertThat(entry.fieldNames()).toIterable()
                    .containsExactly("sequence", "at", "kind", "request", "actor", "facts", "previous",
                            "hash");
            assertThat(entry.get("at").textValue()).isEqualTo("2026-03-02T12:00:00.000Z");
            assertThat(entry.get("facts").get("reason").textValue()).isEqualTo("über");
            assertThat(entry.get("hash").textValue()).isEqualTo(log.head().hash());
        });
    }

    @Test
    void exportWritesTheHistoryOfARequestToAFile() throws Exception {
        var file = home.resolve("history.jsonl");

        assertThat(shell.run("audit", "export", "--request", "T1/C1/1.1", "--output", file.toString()))
                .isZero();

        assertThat(shell.out()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("T1/C1/1.1"));
    }

    @Test
    void aCopyIsReadAndNotChanged() throws Exception {
        database.close();
        var copy = Files.copy(shell.data().resolve("nod.db"), home.resolve("copy.db"));
        var before = Files.readAllBytes(copy);

        assertThat(shell.run("audit", "verify", "--file", copy.toString())).isZero();

        assertThat(shell.out()).contains("Whole: 3 entries");
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
    }

    @Test
    void whatIsNoAuditLogIsCalledSo() throws Exception {
        assertThat(shell.run("audit", "verify", "--file", home.resolve("no.db").toString())).isEqualTo(1);
        assertThat(shell.err()).contains("there is no database");

        var empty = Files.createFile(home.resolve("empty.db"));
        assertThat(shell.run("audit", "verify", "--file", empty.toString())).isEqualTo(1);
        assertThat(shell.err()).contains("has no audit log");
    }
}
