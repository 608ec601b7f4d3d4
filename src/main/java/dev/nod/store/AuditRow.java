package dev.nod.store;

import dev.nod.audit.Entry;
import dev.nod.audit.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code audit} as it stands in the file, where somebody may have put anything. */
record AuditRow(
        long sequence,
        @Nullable String at,
        @Nullable String kind,
        @Nullable String request,
        @Nullable String actor,
        @Nullable String facts,
        @Nullable String previous,
        @Nullable String hash) {

    static final String COLUMNS = "sequence, at, kind, request, actor, facts, previous, hash";

    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("sequence"),
                row.getString("at"),
                row.getString("kind"),
                row.getString("request"),
                row.getString("actor"),
                row.getString("facts"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /**
     * The entry in this row.
     *
     * @throws IllegalArgumentException if there is none; the message says why
     */
    Entry entry() {
        return new Entry(
                sequence,
                Instant.ofEpochMilli(millis(present(at, "time"))),
                new Event(
                        kind(present(kind, "kind")),
                        request,
                        actor,
                        FactsJson.read(present(facts, "facts"))),
                present(previous, "previous hash"),
                present(hash, "hash"));
    }

    private static String present(@Nullable String value, String what) {
        return Optional.ofNullable(value)
                .orElseThrow(() -> new IllegalArgumentException("it has no " + what));
    }

    private static Event.Kind kind(String name) {
        return Stream.of(Event.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("its kind is unknown"));
    }

    /** What is not a whole number would be rounded to one that has the right hash. */
    private static long millis(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its time is not a whole number", e);
        }
    }
}
