package dev.nod.store;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.action.Outbox;
import dev.nod.action.Resolution;
import dev.nod.action.Trial;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Effects as rows. Only the newest try at an effect may end it, so that a result which comes too late changes nothing. */
public final class SqlOutbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(SqlOutbox.class);

    private static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    /** How a try ended, in the columns that tell. */
    private record End(Trial.State state, @Nullable Instant due, @Nullable MessageRef message, @Nullable String note) {}

    private final Database database;

    public SqlOutbox(Database database) {
        this.database = database;
    }

    @Override
    public List<Attempt> claim(Instant now, Instant leaseUntil, int limit, Set<String> busy) {
        return database.write(handle -> {
            takeOver(handle, now);
            var attempts = take(handle, now, leaseUntil, limit, busy);
            attempts.stream()
                    .filter(attempt -> isAudited(attempt.effect()))
                    .forEach(attempt -> database.audit(handle, Happenings.attempted(attempt)));
            return attempts;
        });
    }

    /** Changes of cards only show what else is on record. */
    private static boolean isAudited(Effect effect) {
        return effect.kind().side() != Effect.Side.CARDS;
    }

    private static List<Attempt> take(
            Handle handle,
            Instant now,
            Instant leaseUntil,
            int limit,
            Set<String> busy) {
        return handle.createQuery("""
                update effect as e
                set may_have_happened = (state = 'uncertain'), state = 'sending', attempts = attempts + 1,
                    lease_until = :leaseUntil
                where id in (
                    select id from (
                        select id, due_at, min(position) as first from effect
                        where state in ('ready', 'uncertain') and due_at <= :now and lane not in (select value from json_each(:busy))
                        group by lane)
                    order by due_at, first
                    limit :limit)
                returning *
                """)
                    .bind("now", now)
                    .bind("leaseUntil", leaseUntil)
                    .bind("limit", limit)
                    .bind("busy", StoredJson.write(busy))
                    .map((row, _) -> new Claimed(row.getLong("position"), EffectRows.attempt(row)))
                    .stream()
                    .sorted(Comparator.comparingLong(Claimed::position))
                    .map(Claimed::attempt)
                    .toList();
    }

    /** What an update returns comes in no order, so that the order has to be made afterwards. */
    private record Claimed(long position, Attempt attempt) {}

    /** Whoever held these has died, or could not store what became of them. */
    private void takeOver(Handle handle, Instant now) {
        var found = abandon(handle, now, now, "the lease has ended");
        if (found > 0) {
            LOG.warn("the lease of {} effects has ended, and they are looked for", found);
        }
    }

    /** Whether what was being tried until then happened is not known. */
    private int abandon(Handle handle, Instant now, Instant leasedUntil, String why) {
        var abandoned = handle.createQuery("""
            update effect as e set state = 'uncertain', due_at = :now
            where state = 'sending' and lease_until <= :leasedUntil
            returning *
            """)
                .bind("now", now)
                .bind("leasedUntil", leasedUntil)
                .map((row, _) -> EffectRows.attempt(row).effect())
                .list();
        abandoned.stream()
                .filter(SqlOutbox::isAudited)
                .forEach(effect -> database.audit(handle,
                        Happenings.ended(effect, Trial.State.UNCERTAIN, null, why)));
        return abandoned.size();
    }

    @Override
    public void done(Attempt attempt, MessageRef message, List<Effect> consequences) {
        end(attempt, new End(Trial.State.DONE, null, message, null), consequences);
    }

    @Override
    public void done(Attempt attempt, String result, List<Effect> consequences) {
        end(attempt, new End(Trial.State.DONE, null, null, result), consequences);
    }

    @Override
    public void retry(Attempt attempt, Instant at, String reason) {
        end(attempt, new End(Trial.State.READY, at, null, reason), List.of());
    }

    @Override
    public void uncertain(Attempt attempt, Instant lookAt, String reason) {
        end(attempt, new End(Trial.State.UNCERTAIN, lookAt, null, reason), List.of());
    }

    @Override
    public void park(Attempt attempt, String reason, List<Effect> consequences) {
        end(attempt, new End(Trial.State.PARKED, null, null, reason), consequences);
    }

    @Override
    public void giveUp(Attempt attempt, String reason, List<Effect> consequences) {
        end(attempt, new End(Trial.State.FAILED, null, null, reason), consequences);
    }

    @Override
    public void withdraw(Attempt attempt, String reason) {
        end(attempt, new End(Trial.State.WITHDRAWN, null, null, reason), List.of());
    }

    private void end(Attempt attempt, End end, List<Effect> consequences) {
        var ended = database.writeIf(handle -> {
            var isCurrent = handle.createUpdate("""
                update effect
                set state = :state, due_at = coalesce(:due, due_at), message_channel = :channel,
                    message_ts = :ts, note = :note, lease_until = null
                where id = :effect and state = 'sending' and attempts = :number
                """)
                    .bind("due", end.due())
                    .bind("channel", end.message() == null ? null : end.message().channel())
                    .bind("ts", end.message() == null ? null : end.message().ts())
                    .bind("note", end.note())
                    .bind("state", end.state().name().toLowerCase(Locale.ROOT))
                    .bind("effect", attempt.effect().id().toString())
                    .bind("number", attempt.number())
                    .execute() == 1;
            if (isCurrent) {
                EffectRows.insert(handle, consequences, database.clock().instant());
                if (isAudited(attempt.effect())) {
                    database.audit(handle,
                            Happenings.ended(attempt.effect(), end.state(), end.message(), end.note()));
                }
            }
            return isCurrent;
        });
        if (!ended) {
            LOG.warn("try {} at effect {} is not the newest, so that its result changes nothing", attempt.number(),
                    attempt.effect().id());
        }
    }

    @Override
    public boolean resolve(EffectId effect, Resolution resolution, Person by, List<Effect> consequences) {
        return database.writeIf(handle -> {
            var found = handle.createQuery("""
                update effect as e
                set state = :state, due_at = :now, note = :note, may_have_happened = false
                where id = :effect and state = 'parked'
                returning *
                """)
                    .bind("state", switch (resolution) {
                        case DONE -> "done";
                        case RUN_AGAIN -> "ready";
                        case GIVE_UP -> "failed";
                    })
                    .bind("note", switch (resolution) {
                        case DONE -> "an admin found that it happened";
                        case RUN_AGAIN -> "an admin found that it did not happen, and lets it be tried again";
                        case GIVE_UP -> "an admin decided not to try it again";
                    })
                    .bind("now", database.clock().instant())
                    .bind("effect", effect.toString())
                    .map((row, _) -> EffectRows.attempt(row).effect())
                    .findOne();
            found.ifPresent(resolved -> {
                EffectRows.insert(handle, consequences, database.clock().instant());
                database.audit(handle, Happenings.resolved(resolved, resolution, by));
            });
            return found.isPresent();
        });
    }

    @Override
    public Optional<Trial> trial(EffectId effect) {
        return database.read(handle -> handle
                .createQuery("select " + EffectRows.COLUMNS + " from effect e where e.id = :effect")
                .bind("effect", effect.toString())
                .map((row, _) -> EffectRows.trial(row))
                .findOne());
    }

    @Override
    public Optional<Trial> trial(RequestId request, int revision, Effect.Kind kind) {
        return database.read(handle -> handle.createQuery("select " + EffectRows.COLUMNS + " " + """
            from effect e
            where e.team = :team and e.channel = :channel and e.ts = :ts and e.revision = :revision
                 and e.kind = :kind and e.state <> 'withdrawn'
             order by e.position desc limit 1""")
                .bindMethods(request)
                .bind("revision", revision)
                .bind("kind", kind)
                .map((row, _) -> EffectRows.trial(row))
                .findOne());
    }

    @Override
    public Optional<MessageRef> parkedCard(EffectId effect) {
        return database.read(handle -> handle.createQuery("""
            select message_channel, message_ts from effect
            where about = :effect and kind = 'SHOW_PARKED' and state = 'done' order by position desc limit 1
            """)
                .bind("effect", effect.toString())
                .map((row, _) -> new MessageRef(row.getString("message_channel"), row.getString("message_ts")))
                .findOne());
    }

    @Override
    public void recover(Instant now) {
        var found = database.write(handle -> abandon(handle, now, FOREVER, "Nod stopped"));
        if (found > 0) {
            LOG.warn("{} effects were being tried when the process ended, and are looked for", found);
        }
    }

    @Override
    public Optional<Instant> nextDue(Set<String> busy) {
        return database.read(handle -> handle.createQuery("""
            select due from (
                select min(due_at) as due from effect where state in ('ready', 'uncertain') and lane not in (select value from json_each(:busy))
                union all
                select min(lease_until) from effect where state = 'sending')
            where due is not null order by due limit 1
            """).bind("busy", StoredJson.write(busy)).mapTo(Instant.class).findOne());
    }
}
