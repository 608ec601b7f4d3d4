package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.audit.Event;
import dev.nod.audit.Event.Kind;
import dev.nod.audit.Head;
import dev.nod.audit.Verification;
import dev.nod.store.Database;
import dev.nod.store.SqlAuditLog;
import dev.nod.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessingTest {

    private static final Instant SIX = Instant.parse("2026-03-28T05:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(SIX);
    private final List<Head> posted = new ArrayList<>();
    private boolean reachable = true;
    private Database database;
    private SqlAuditLog log;
    private Witnessing witnessing;

    @BeforeEach
    void open() {
        database = Database.open(folder, clock);
        log = new SqlAuditLog(database);
        witnessing = witnessing();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyLogIsNotPosted() {
        beat();

        assertThat(posted).isEmpty();
        assertThat(witnessing.nextDue()).isEmpty();
    }

    @Test
    void theHeadIsPostedOnceADayAlsoAcrossARestart() {
        log.append(Event.of(Kind.ADMIN, null, null));
        var head = log.head();

        beat();
        beat();
        assertThat(posted).containsExactly(head);
        assertThat(witnessing.nextDue()).contains(Instant.parse("2026-03-28T06:00:00Z"));

        witnessing = witnessing();
        clock.advance(Duration.ofMinutes(59));
        beat();
        assertThat(posted).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        beat();
        assertThat(posted).hasSize(2);
    }

    @Test
    void itIsPostedAtTheSameHourWhenTheClocksChange() {
        log.append(Event.of(Kind.ADMIN, null, null));
        clock.advance(Duration.ofHours(2));

        beat();

        assertThat(witnessing.nextDue()).contains(Instant.parse("2026-03-29T05:00:00Z"));
    }

    @Test
    void aPostThatFailsIsTriedAgainLater() {
        log.append(Event.of(Kind.ADMIN, null, null));
        reachable = false;

        beat();
        assertThat(witnessing.nextDue()).contains(SIX.plus(Duration.ofMinutes(10)));
        reachable = true;
        beat();
        assertThat(posted).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        beat();

        assertThat(posted).hasSize(1);
        assertThat(log.verify(posted.getFirst().hash())).isInstanceOf(Verification.Whole.class);
    }

    private void beat() {
        witnessing.run(clock.instant());
    }

    private Witnessing witnessing() {
        return new Witnessing(log, head -> reachable && posted.add(head), LocalTime.of(7, 0), BERLIN,
                Runnable::run);
    }
}
