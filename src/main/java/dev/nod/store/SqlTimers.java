package dev.nod.store;

import dev.nod.action.Effect;
import dev.nod.approval.Approval;
import dev.nod.approval.Proposal;
import dev.nod.approval.Timer;
import dev.nod.approval.Timers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Timers as rows, which exist while their approval is pending. */
public final class SqlTimers implements Timers {

    private final Database database;

    public SqlTimers(Database database) {
        this.database = database;
    }

    /** Sets or removes the timers of an approval, in the transaction that changes its state. */
    static void follow(Handle handle, Approval to, Instant now) {
        var proposal = to.proposal();
        handle.createUpdate("""
            delete from timer
            where team = :team and channel = :channel and ts = :ts and revision = :revision
            """).bindMethods(proposal.request().id()).bind("revision", proposal.revision()).execute();
        if (to instanceof Approval.Pending) {
            set(handle, proposal, now);
        }
    }

    /** What lies in the past has been said already, but the end must come. */
    private static void set(Handle handle, Proposal proposal, Instant now) {
        var deadlines = proposal.deadlines();
        set(handle, proposal, Timer.Kind.EXPIRE, deadlines.expiresAt());
        setIfAhead(handle, proposal, Timer.Kind.REMIND, deadlines.remindAt(), now);
        setIfAhead(handle, proposal, Timer.Kind.WARN, deadlines.warnAt(), now);
    }

    private static void setIfAhead(
            Handle handle,
            Proposal proposal,
            Timer.Kind kind,
            @Nullable Instant due,
            Instant now) {
        if (due != null && due.isAfter(now)) {
            set(handle, proposal, kind, due);
        }
    }

    private static void set(Handle handle, Proposal proposal, Timer.Kind kind, Instant due) {
        handle.createUpdate("""
            insert into timer (team, channel, ts, revision, kind, due_at)
            values (:team, :channel, :ts, :revision, :kind, :due)
            """)
                .bindMethods(proposal.request().id())
                .bind("revision", proposal.revision())
                .bind("kind", kind)
                .bind("due", due)
                .execute();
    }

    @Override
    public List<Timer> due(Instant now) {
        return database.read(handle -> handle
                .createQuery(
                        """
                            select team, channel, ts, revision, kind, due_at from timer where due_at <= :now order by due_at, ts
                            """)
                .bind("now", now)
                .map((row, _) -> new Timer(RequestRows.id(row), row.getInt("revision"),
                        Timer.Kind.valueOf(row.getString("kind")),
                        Instant.ofEpochMilli(row.getLong("due_at"))))
                .list());
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(handle -> handle.createQuery("select due_at from timer order by due_at limit 1")
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public boolean fire(Timer timer, List<Effect> effects) {
        return database.write(handle -> {
            var fired = handle
                    .createUpdate(
                            """
                                delete from timer
                                where team = :team and channel = :channel and ts = :ts and revision = :revision and kind = :kind
                                """)
                    .bindMethods(timer.request())
                    .bind("revision", timer.revision())
                    .bind("kind", timer.kind())
                    .execute() == 1;
            if (fired) {
                EffectRows.insert(handle, effects, database.clock().instant());
            }
            return fired;
        });
    }
}
