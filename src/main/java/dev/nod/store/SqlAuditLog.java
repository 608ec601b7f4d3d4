package dev.nod.store;

import dev.nod.audit.AuditLog;
import dev.nod.audit.AuditTrail;
import dev.nod.audit.Entry;
import dev.nod.audit.Event;
import dev.nod.audit.Head;
import dev.nod.audit.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The audit log of a running Nod. */
public final class SqlAuditLog implements AuditLog {

    private final Database database;
    private final AuditTrail trail;

    public SqlAuditLog(Database database) {
        this.database = database;
        trail = new AuditPages(database::read);
    }

    @Override
    public void append(Event event) {
        var _ = database.write(handle -> AuditRows.append(handle, event, database.clock().instant()));
    }

    @Override
    public Head head() {
        return trail.head();
    }

    @Override
    public Verification verify() {
        return trail.verify();
    }

    @Override
    public Verification verify(String knownHead) {
        return trail.verify(knownHead);
    }

    @Override
    public void read(long fromSequence, Consumer<Entry> reader) {
        trail.read(fromSequence, reader);
    }

    @Override
    public List<Entry> about(String request) {
        return trail.about(request);
    }

    @Override
    public Optional<Instant> lastWitnessed() {
        return trail.lastWitnessed();
    }
}
