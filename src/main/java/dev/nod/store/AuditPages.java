package dev.nod.store;

import dev.nod.audit.AuditTrail;
import dev.nod.audit.Chain;
import dev.nod.audit.Entry;
import dev.nod.audit.Head;
import dev.nod.audit.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table {@code audit} page by page, so that a long one neither fills the memory nor keeps the database's log
 * from being copied into its file.
 */
final class AuditPages implements AuditTrail {

    /** Runs one query. */
    interface Queries {

        <T> T read(Function<Handle, T> query);
    }

    private static final int PAGE = 1_000;
    private static final String SELECT = "select " + AuditRow.COLUMNS + " from audit ";

    private final Queries queries;

    AuditPages(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Head head() {
        return queries.read(AuditRows::head);
    }

    @Override
    public Verification verify() {
        return follow(null);
    }

    @Override
    public Verification verify(String knownHead) {
        return follow(knownHead);
    }

    private Verification follow(@Nullable String knownHead) {
        var head = Head.GENESIS;
        var isKnown = knownHead == null;
        for (var page = page(Long.MIN_VALUE); !page.isEmpty(); page = after(page)) {
            for (var row : page) {
                var flaw = flaw(head, row);
                if (flaw.isPresent()) {
                    return flaw.get();
                }
                head = new Head(row.sequence(), String.valueOf(row.hash()));
                isKnown |= head.hash().equals(knownHead);
            }
        }
        return isKnown
                ? new Verification.Whole(head.sequence(), head.hash())
                : new Verification.HeadMissing(head.sequence(), String.valueOf(knownHead));
    }

    private static Optional<Verification.Broken> flaw(Head head, AuditRow row) {
        try {
            return Chain.flaw(head, row.entry());
        } catch (IllegalArgumentException e) {
            return Chain.misplaced(head, row.sequence())
                    .or(() -> Optional.of(
                            new Verification.Broken(row.sequence(), String.valueOf(e.getMessage()))));
        }
    }

    @Override
    public void read(long fromSequence, Consumer<Entry> reader) {
        for (var page = page(fromSequence); !page.isEmpty(); page = after(page)) {
            page.forEach(row -> reader.accept(entry(row)));
        }
    }

    private List<AuditRow> after(List<AuditRow> page) {
        return page.size() < PAGE ? List.of() : page(Math.incrementExact(page.getLast().sequence()));
    }

    private List<AuditRow> page(long from) {
        return queries.read(
                handle -> handle
                        .createQuery(SELECT + "where sequence >= :from order by sequence limit :limit")
                        .bind("from", from)
                        .bind("limit", PAGE)
                        .map((row, _) -> AuditRow.of(row))
                        .list());
    }

    @Override
    public List<Entry> about(String request) {
        return queries.read(
                handle -> handle.createQuery(SELECT + "where request = :request order by sequence")
                        .bind("request", request)
                        .map((row, _) -> entry(AuditRow.of(row)))
                        .list());
    }

    @Override
    public Optional<Instant> lastWitnessed() {
        return queries.read(
                handle -> handle.createQuery(
                        "select at from audit where kind = 'WITNESSED' order by sequence desc limit 1")
                        .mapTo(Instant.class)
                        .findOne());
    }

    private static Entry entry(AuditRow row) {
        try {
            return row.entry();
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    "entry %d of the audit log is damaged: %s".formatted(row.sequence(), e.getMessage()),
                    e);
        }
    }
}
