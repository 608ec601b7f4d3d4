package dev.nod.store;

import dev.nod.action.Effect;
import dev.nod.approval.Assignment;
import dev.nod.approval.Requests;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Requests as rows, from being received to having a draft. */
public final class SqlRequests implements Requests {

    private static final String SELECT = "select " + RequestRows.COLUMNS + " from request r";

    private final Database database;

    public SqlRequests(Database database) {
        this.database = database;
    }

    @Override
    public boolean receive(Request request) {
        return database.writeIf(handle -> insert(handle, request)
                && database.audit(handle, Happenings.received(request)));
    }

    private static boolean insert(Handle handle, Request request) {
        return handle
                .createUpdate(
                        """
                            insert into request (
                                team, channel, ts, asker_team, asker, answer_channel, answer_thread,
                                message_channel, message_ts, question, asked_at, workflow, arguments, stage)
                            values (
                                :id.team, :id.channel, :id.ts, :asker.team, :asker.id, :answerAt.channel, :answerAt.thread,
                                :message?.channel, :message?.ts, :question, :askedAt, :errand.workflow, :arguments, 'received')
                            on conflict (team, channel, ts) do nothing
                            """)
                .bindMethods(request)
                .bind("arguments", StoredJson.write(request.errand().arguments()))
                .execute() == 1;
    }

    @Override
    public List<Assignment> claim(Instant now, Instant leaseUntil, int limit) {
        return database.write(handle -> handle.createQuery("""
            update request as r
            set lease_until = :leaseUntil, attempts = attempts + 1
            where rowid in (
                select rowid from request
                where stage = 'received' and (lease_until is null or lease_until <= :now)
                order by asked_at, ts
                limit :limit)
            returning *
            """)
                .bind("now", now)
                .bind("leaseUntil", leaseUntil)
                .bind("limit", limit)
                .map((row, _) -> new Assignment(RequestRows.request(row), row.getInt("revision") + 1,
                        row.getInt("attempts")))
                .stream()
                .sorted(Comparator.comparing(assignment -> assignment.request().askedAt()))
                .toList());
    }

    @Override
    public Optional<Instant> nextClaim() {
        return database.read(handle -> handle
                .createQuery(
                        """
                            select coalesce(lease_until, asked_at) as due from request where stage = 'received' order by due limit 1
                            """)
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public Optional<Request> request(RequestId id) {
        return database.read(handle -> handle
                .createQuery(SELECT + " where r.team = :team and r.channel = :channel and r.ts = :ts")
                .bindMethods(id)
                .map((row, _) -> RequestRows.request(row))
                .findOne());
    }

    @Override
    public boolean close(Assignment assignment, List<Effect> effects) {
        return database.write(handle -> {
            var closed = handle.createUpdate("""
                update request set stage = 'closed'
                where team = :team and channel = :channel and ts = :ts
                    and stage = 'received' and revision = :revision
                """)
                    .bindMethods(assignment.request().id())
                    .bind("revision", assignment.revision() - 1)
                    .execute() == 1;
            if (closed) {
                EffectRows.insert(handle, effects, database.clock().instant());
                database.audit(handle, Happenings.closed(assignment.request(), effects));
            }
            return closed;
        });
    }

    @Override
    public boolean withdraw(RequestId request) {
        return database.writeIf(handle -> handle.createUpdate("""
            update request set stage = 'closed'
            where team = :team and channel = :channel and ts = :ts and stage = 'received'
            """).bindMethods(request).execute() == 1
                && database.audit(handle, Happenings.takenBack(request)));
    }

    @Override
    public void recover() {
        database.write(handle -> handle
                .execute("update request set lease_until = null where stage = 'received'"));
    }
}
