package dev.nod.workflow;

import dev.nod.store.Database;
import dev.nod.store.SqlApprovals;
import dev.nod.store.SqlAuditLog;
import dev.nod.store.SqlOutbox;
import dev.nod.store.SqlRequests;
import dev.nod.store.SqlTimers;
import dev.nod.store.StoredRows;
import dev.nod.testing.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** A real database, in memory where there is a file system for that, which one run after another fills anew. */
final class Store implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    final MovableClock clock = new MovableClock(START);
    final SqlRequests requests;
    final SqlApprovals approvals;
    final SqlTimers timers;
    final SqlOutbox outbox;
    final SqlAuditLog audit;
    private final Path folder;
    private final Database database;
    private final StoredRows empty;

    Store() {
        try {
            folder = Files.isWritable(IN_MEMORY)
                    ? Files.createTempDirectory(IN_MEMORY, "nod-test-")
                    : Files.createTempDirectory("nod-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = Database.open(folder, clock);
        StoredRows.dropTriggers(database);
        requests = new SqlRequests(database);
        approvals = new SqlApprovals(database);
        timers = new SqlTimers(database);
        outbox = new SqlOutbox(database);
        audit = new SqlAuditLog(database);
        empty = rows();
    }

    /** These ports, with the database in place of what they have for it. */
    Machine.Ports ports(Machine.Ports others) {
        return new Machine.Ports(requests, approvals, timers, outbox, others.desk(), others.admins(),
                others.replies(),
                others.receipts(), others.caller(), others.people());
    }

    StoredRows rows() {
        return StoredRows.of(database);
    }

    /** Goes back to a moment. */
    void restore(StoredRows rows, Instant now) {
        rows.putInto(database);
        setTime(now);
    }

    /** Goes back to when nothing had happened. */
    void clear() {
        restore(empty, START);
    }

    void setTime(Instant now) {
        clock.advance(Duration.between(clock.instant(), now));
    }

    @Override
    public void close() {
        database.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
