package dev.nod.store;

import dev.nod.audit.Chain;
import dev.nod.audit.Entry;
import dev.nod.audit.Event;
import dev.nod.audit.Head;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Writes events to the end of the table {@code audit}. */
final class AuditRows {

    private AuditRows() {}

    /** Appends an event in the transaction of the change that it tells of, so that there is both or neither. */
    static Entry append(Handle handle, Event event, Instant at) {
        var entry = Chain.next(head(handle), at, event);
        handle.createUpdate("""
            insert into audit (sequence, at, kind, request, actor, facts, previous, hash)
            values (:sequence, :at, :kind, :request, :actor, :facts, :previous, :hash)
            """)
                .bind("sequence", entry.sequence())
                .bind("at", entry.at())
                .bind("kind", event.kind())
                .bind("request", event.request())
                .bind("actor", event.actor())
                .bind("facts", FactsJson.write(event.facts()))
                .bind("previous", entry.previous())
                .bind("hash", entry.hash())
                .execute();
        return entry;
    }

    static Head head(Handle handle) {
        return handle.createQuery("select sequence, hash from audit order by sequence desc limit 1")
                .map((row, _) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .findOne()
                .orElse(Head.GENESIS);
    }
}
