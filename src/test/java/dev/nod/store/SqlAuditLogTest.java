package dev.nod.store;

import static dev.nod.store.Examples.AT_NOON;
import static dev.nod.store.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.audit.Entry;
import dev.nod.audit.Event;
import dev.nod.audit.Event.Kind;
import dev.nod.audit.Head;
import dev.nod.audit.Verification;
import dev.nod.audit.Verification.Whole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAuditLogTest {

    private static final Event VOTED = Event.of(Kind.VOTED, "T1/C1/1.1", "UBEN")
            .with("reason", "\"über\"\n🙁")
            .with("digest", "d1");

    @TempDir
    private Path folder;
    private Database database;
    private SqlAuditLog log;

    @BeforeEach
    void open() {
        database = Database.open(folder, AT_NOON);
        log = new SqlAuditLog(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyLogIsWhole() {
        assertThat(log.verify()).isEqualTo(new Whole(0, Head.GENESIS.hash()));
        assertThat(log.head().isGenesis()).isTrue();
    }

    @Test
    void givesBackWhatItWasGiven() {
        var admin = Event.of(Kind.ADMIN, null, null);

        log.append(VOTED);
        log.append(admin);

        var entries = entriesFrom(1);
        assertThat(entries).extracting(Entry::event).containsExactly(VOTED, admin);
        assertThat(entries).extracting(Entry::sequence).containsExactly(1L, 2L);
        assertThat(entries).extracting(Entry::at).containsOnly(NOON);
        assertThat(entriesFrom(2)).containsExactly(entries.get(1));
        assertThat(log.head()).isEqualTo(entries.getLast().head());
        assertThat(log.verify()).isEqualTo(new Whole(2, entries.getLast().hash()));
    }

    @Test
    void tellsTheHistoryOfARequest() {
        log.append(VOTED);
        log.append(Event.of(Kind.VOTED, "T1/C1/1.2", "UBEN"));
        log.append(Event.of(Kind.APPROVED, "T1/C1/1.1", null));

        assertThat(log.about("T1/C1/1.1")).extracting(Entry::sequence).containsExactly(1L, 3L);
    }

    @Test
    void remembersWhenItsHeadWasPosted() {
        assertThat(log.lastWitnessed()).isEmpty();
        log.append(Event.of(Kind.WITNESSED, null, null).with("sequence", "0"));
        log.append(Event.of(Kind.WITNESSED, null, null).with("sequence", "1"));
        log.append(VOTED);

        assertThat(log.lastWitnessed()).contains(NOON);
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1000, 1001, 2500})
    void readsAndFollowsMoreThanAPage(int count) {
        appendMany(count);

        assertThat(entriesFrom(1)).extracting(Entry::sequence).hasSize(count).isSorted();
        assertThat(log.verify()).isInstanceOfSatisfying(Whole.class,
                whole -> assertThat(whole.count()).isEqualTo(count));
    }

    @Test
    void isWholeAfterManyWroteAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 64; i++) {
                threads.execute(() -> {
                    for (var n = 0; n < 20; n++) {
                        log.append(VOTED);
                    }
                });
            }
        }

        assertThat(log.verify()).isEqualTo(new Whole(1280, log.head().hash()));
    }

    @Test
    void holdsNothingOfAChangeThatWasNotMade() {
        assertThatThrownBy(() -> database.write(handle -> {
            AuditRows.append(handle, VOTED, NOON);
            throw new IllegalStateException("fails on purpose");
        })).isInstanceOf(StoreException.class);
        log.append(VOTED);

        assertThat(log.verify()).isEqualTo(new Whole(1, log.head().hash()));
    }

    @Test
    void appendsSeveralEventsOfOneChange() {
        var last = database.write(handle -> {
            AuditRows.append(handle, VOTED, NOON);
            return AuditRows.append(handle, VOTED, NOON);
        });

        assertThat(log.verify()).isEqualTo(new Whole(2, last.hash()));
    }

    @Test
    void findsAHeadThatItOnceHad() {
        appendMany(3);
        var known = log.head().hash();
        appendMany(3);

        assertThat(log.verify(known)).isInstanceOf(Whole.class);
        assertThat(log.verify("f".repeat(64)))
                .isEqualTo(new Verification.HeadMissing(6, "f".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update audit set actor = 'UEVE' where sequence = 1",
            "delete from audit where sequence = 2",
            "delete from audit",
            "insert into audit select 9, at, kind, request, actor, facts, previous, hash from audit limit 1",
            "insert into audit select 0, at, kind, request, actor, facts, previous, hash from audit limit 1",
            "insert or replace into audit select 2, at, kind, request, actor, facts, previous, hash from audit limit 1",
            "replace into audit select * from audit where sequence = 1",
    })
    void theDatabaseRefusesWhatIsNotAnAppend(String statement) {
        appendMany(2);
        var head = log.head();

        assertThatThrownBy(() -> database.write(handle -> handle.execute(statement)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("audit log");
        assertThat(log.verify()).isEqualTo(new Whole(2, head.hash()));
    }

    private void appendMany(int count) {
        var _ = database.write(handle -> {
            for (var i = 0; i < count; i++) {
                AuditRows.append(handle, VOTED, NOON);
            }
            return count;
        });
    }

    private List<Entry> entriesFrom(long sequence) {
        var entries = new ArrayList<Entry>();
        log.read(sequence, entries::add);
        return entries;
    }
}
