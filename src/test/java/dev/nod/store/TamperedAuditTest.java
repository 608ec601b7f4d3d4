package dev.nod.store;

import static dev.nod.store.Examples.AT_NOON;
import static dev.nod.store.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.audit.Chain;
import dev.nod.audit.Event;
import dev.nod.audit.Event.Kind;
import dev.nod.audit.Head;
import dev.nod.audit.Verification.Broken;
import dev.nod.audit.Verification.HeadMissing;
import dev.nod.audit.Verification.Whole;
import java.nio.file.Path;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has the file, and with it the power to drop the triggers. */
class TamperedAuditTest {

    private static final String COPY = "insert into audit select %s, at, kind, request, actor, facts, previous, hash"
            + " from audit where sequence = %s";

    @TempDir
    private Path folder;
    private Database database;
    private SqlAuditLog log;

    @BeforeEach
    void twentyEntries() {
        database = Database.open(folder, AT_NOON);
        log = new SqlAuditLog(database);
        for (var i = 1; i <= 20; i++) {
            log.append(Event.of(Kind.VOTED, "T1/C1/1." + i, "UBEN").with("number", Integer.toString(i)));
        }
        attack("drop trigger audit_grows_at_its_end",
                "drop trigger audit_never_changes",
                "drop trigger audit_never_shrinks");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "at = at + 1", "at = at + 0.5", "at = 'noon'", "at = null", "kind = 'APPROVED'", "kind = 'LIKED'",
            "request = 'T1/C1/1.8'", "request = null", "request = ''", "actor = 'UEVE'", "actor = null",
            "actor = actor || char(0)", "facts = '{}'", "facts = '{\"number\":\"8\"}'", "facts = 'null'",
            "facts = '{\"number\" :\"7\"}'", "facts = '{\"number\":\"8\",\"number\":\"7\"}'",
            "facts = '{\"number\":7}'", "facts = '{\"number\":null}'", "facts = '['",
            "facts = facts || ' {}'",
            "previous = hash", "hash = previous", "hash = upper(hash)", "hash = ''"})
    void anyChangeOfARowIsFound(String change) {
        loosen();

        attack("update audit set %s where sequence = 7".formatted(change));

        assertThat(broken()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "19, 19"})
    void aRemovedRowIsFound(int removed, long found) {
        attack("delete from audit where sequence = " + removed);

        assertThat(log.verify()).isEqualTo(new Broken(found, "it is missing"));
    }

    @Test
    void aRemovedRowIsFoundWhenTheOthersMoveUp() {
        attack("delete from audit where sequence = 7");
        for (var i = 8; i <= 20; i++) {
            attack("update audit set sequence = %d where sequence = %d".formatted(i - 1, i));
        }

        assertThat(broken()).isEqualTo(7);
    }

    @Test
    void swappedRowsAreFound() {
        attack("update audit set sequence = 99 where sequence = 7",
                "update audit set sequence = 7 where sequence = 12",
                "update audit set sequence = 12 where sequence = 99");

        assertThat(broken()).isEqualTo(7);
    }

    @Test
    void aRowInsertedInTheMiddleIsFound() {
        for (var i = 20; i >= 7; i--) {
            attack("update audit set sequence = %d where sequence = %d".formatted(i + 1, i));
        }
        attack(COPY.formatted(7, 6));

        assertThat(broken()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-5, -5", "21, 21", "23, 21", "9223372036854775807, 21",
            "-9223372036854775808, -9223372036854775808"})
    void aRowInsertedAtAnEndIsFound(String inserted, long found) {
        attack(COPY.formatted(inserted, 20));

        assertThat(broken()).isEqualTo(found);
    }

    @Test
    void aRowChangedTogetherWithItsHashIsFoundAtTheNext() {
        forge(7);

        assertThat(log.verify()).isEqualTo(new Broken(8, "it does not follow the entry before it"));
    }

    @Test
    void ofSeveralFlawsTheFirstIsNamed() {
        loosen();
        attack("update audit set facts = '[' where sequence = 9",
                "delete from audit where sequence = 5",
                "update audit set actor = 'UEVE' where sequence = 12");

        assertThat(broken()).isEqualTo(5);
    }

    @Test
    void onlyAHeadKeptElsewhereShowsThatTheEndWasCutOff() {
        var known = log.head().hash();

        attack("delete from audit where sequence > 15");

        assertThat(log.verify()).isEqualTo(new Whole(15, log.head().hash()));
        assertThat(log.verify(known)).isEqualTo(new HeadMissing(15, known));
    }

    @Test
    void onlyAHeadKeptElsewhereShowsThatTheEndWasWrittenAnew() {
        var known = log.head().hash();

        for (var i = 15; i <= 20; i++) {
            forge(i);
        }

        assertThat(log.verify()).isEqualTo(new Whole(20, log.head().hash()));
        assertThat(log.verify(known)).isEqualTo(new HeadMissing(20, known));
    }

    @Test
    void aDamagedEntryIsNotHandedOutAsIfItWereWhole() {
        attack("update audit set kind = 'LIKED' where sequence = 7");

        assertThatThrownBy(() -> log.about("T1/C1/1.7")).isInstanceOf(StoreException.class)
                .hasMessage("entry 7 of the audit log is damaged: its kind is unknown");
    }

    @Test
    void aDamagedEndDoesNotKeepNodFromWriting() {
        loosen();
        attack("update audit set hash = 'x', facts = '[' where sequence = 20");

        log.append(Event.of(Kind.ADMIN, null, null));

        assertThat(log.head().sequence()).isEqualTo(21);
        assertThat(broken()).isEqualTo(20);
    }

    /** Another event in place of the one that is there, with the hash that fits what is before it. */
    private void forge(int sequence) {
        var _ = database.write(handle -> {
            var before = handle.createQuery("select sequence, hash from audit where sequence = ?")
                    .bind(0, sequence - 1)
                    .map((row, _) -> new Head(row.getLong("sequence"), row.getString("hash")))
                    .one();
            var forged = Chain.next(before, NOON.plus(Duration.ofDays(1)),
                    Event.of(Kind.ADMIN, null, "UEVE"));
            handle.execute("delete from audit where sequence = ?", sequence);
            return handle.execute(
                    "insert into audit values (?, ?, 'ADMIN', null, 'UEVE', '{}', ?, ?)",
                    sequence,
                    forged.at().toEpochMilli(),
                    forged.previous(),
                    forged.hash());
        });
    }

    private long broken() {
        return log.verify() instanceof Broken(var sequence, var what) && !what.isBlank() ? sequence : -1;
    }

    /** Takes the table's own rules away. */
    private void loosen() {
        attack("create table loose (sequence integer primary key, at bigint, kind, request, actor, facts, previous, hash)",
                "insert into loose select * from audit",
                "drop table audit",
                "alter table loose rename to audit");
    }

    private void attack(String... statements) {
        var _ = database.write((Handle handle) -> {
            for (var statement : statements) {
                handle.execute(statement);
            }
            return statements.length;
        });
    }
}
