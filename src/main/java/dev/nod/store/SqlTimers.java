package dev.nod.store;

import dev.nod.action.Effect;
import dev.nod.approval.Approval;
import dev.nod.approval.Proposal;
import dev.nod.approval.Timer;
import dev.nod.approval.Timers;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
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
                and not (:pending and kind = 'LOOK_AGAIN')
            """)
                .bindMethods(proposal.request().id())
                .bind("revision", proposal.revision())
                .bind("pending", to instanceof Approval.Pending)
                .execute();
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
        set(handle, new Timer(proposal.request().id(), proposal.revision(), kind, due, 1));
    }

    private static void set(Handle handle, Timer timer) {
        bound(timer, handle.createUpdate("""
            insert into timer (team, channel, ts, revision, kind, due_at, times)
            values (:team, :channel, :ts, :revision, :kind, :due, :times)
            on conflict (team, channel, ts, revision, kind) do update set times = timer.times + 1
            """)).execute();
    }

    private static Update bound(Timer timer, Update update) {
        return update.bindMethods(timer.request())
                .bind("revision", timer.revision())
                .bind("kind", timer.kind())
                .bind("due", timer.due())
                .bind("times", timer.times());
    }

    /** Has a card looked at again, in the transaction of why. */
    static void lookAgain(Handle handle, RequestId request, int revision, Instant now) {
        set(handle, new Timer(request, revision, Timer.Kind.LOOK_AGAIN, now.plus(Timer.FIRST_LOOK), 1));
    }

    @Override
    public void lookAgain(RequestId request, int revision) {
        database.write(handle -> {
            lookAgain(handle, request, revision, database.clock().instant());
            return true;
        });
    }

    @Override
    public boolean postpone(Timer timer, Timer later) {
        return database.write(handle -> bound(timer, handle.createUpdate("""
            update timer set due_at = :later, times = :timesLater
            where team = :team and channel = :channel and ts = :ts and revision = :revision and kind = :kind
                and times = :times
            """)).bind("later", later.due()).bind("timesLater", later.times()).execute() == 1);
    }

    @Override
    public List<Timer> due(Instant now) {
        return database.read(handle -> handle
                .createQuery(
                        """
                            select team, channel, ts, revision, kind, due_at, times from timer where due_at <= :now order by due_at, ts
                            """)
                .bind("now", now)
                .map((row, _) -> new Timer(RequestRows.id(row), row.getInt("revision"),
                        Timer.Kind.valueOf(row.getString("kind")),
                        Instant.ofEpochMilli(row.getLong("due_at")), row.getInt("times")))
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
            var fired = bound(timer,
                    handle.createUpdate(
                            """
                                delete from timer
                                where team = :team and channel = :channel and ts = :ts and revision = :revision and kind = :kind
                                    and times = :times
                                """))
                    .execute() == 1;
            if (fired) {
                EffectRows.insert(handle, effects, database.clock().instant());
            }
            return fired;
        });
    }
}
