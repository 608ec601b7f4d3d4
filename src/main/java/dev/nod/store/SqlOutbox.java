package dev.nod.store;

import dev.nod.action.Attempt;
import dev.nod.action.Doubt;
import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.action.Outbox;
import dev.nod.action.Resolution;
import dev.nod.action.Trial;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Effects as rows. Only the newest try at an effect may end it, so that a result which comes too late changes nothing. */
public final class SqlOutbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(SqlOutbox.class);

    /** How a try ended, in the columns that tell. */
    private record End(
            Trial.State state,
            @Nullable Instant due,
            @Nullable MessageRef message,
            @Nullable String note) {}

    private final Database database;
    private final Claims claims;

    public SqlOutbox(Database database) {
        this.database = database;
        claims = new Claims(database);
    }

    @Override
    public List<Attempt> claim(Instant now, Instant leaseUntil, int limit, Set<String> busy) {
        return database.write(handle -> claims.take(handle, now, new Claims.Wanted(leaseUntil, limit, busy)));
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
    public void withdraw(Attempt attempt, String reason, List<Effect> consequences) {
        end(attempt, new End(Trial.State.WITHDRAWN, null, null, reason), consequences);
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
                if (Happenings.isAudited(attempt.effect())) {
                    database.audit(handle,
                            Happenings.ended(attempt.effect(), end.state(), end.message(), end.note()));
                }
            }
            return isCurrent;
        });
        if (!ended) {
            LOG.warn("try {} at effect {} is not the newest, so that its result changes nothing",
                    attempt.number(),
                    attempt.effect().id());
        }
    }

    @Override
    public boolean resolve(Doubt doubt, Resolution resolution, Person by, List<Effect> consequences) {
        return database.writeIf(handle -> {
            var found = handle.createQuery("""
                update effect as e
                set state = :state, due_at = :now, note = :note, may_have_happened = false
                where id = :effect and state = 'parked' and (:tries = 0 or attempts = :tries)
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
                    .bind("effect", doubt.effect().toString())
                    .bind("tries", doubt.tries())
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
    public void refuse(Effect effect, Resolution resolution, Person by, String why) {
        database.write(handle -> database.audit(handle,
                Happenings.resolutionRefused(effect, resolution, by, why)));
    }

    @Override
    public Optional<Trial> trial(EffectId effect) {
        return database.read(handle -> handle
                .createQuery("select " + EffectRows.COLUMNS + " from effect e where e.id = :effect")
                .bind("effect", effect.toString())
                .map((row, _) -> EffectRows.trial(row))
                .findOne());
    }

    /** The plus keeps the kind out of the choice of an index, which SQLite would make anew for each kind. */
    @Override
    public Optional<Trial> trial(RequestId request, int revision, Effect.Kind kind) {
        return database.read(handle -> handle.createQuery("select " + EffectRows.COLUMNS + " " + """
            from effect e
            where e.team = :team and e.channel = :channel and e.ts = :ts and e.revision = :revision
                 and +e.kind = :kind and e.state <> 'withdrawn'
             order by e.position desc limit 1""")
                .bindMethods(request)
                .bind("revision", revision)
                .bind("kind", kind)
                .map((row, _) -> EffectRows.trial(row))
                .findOne());
    }

    @Override
    public List<MessageRef> parkedCards(EffectId effect) {
        return database.read(handle -> handle.createQuery("""
            select message_channel, message_ts from effect
            where about = :effect and kind = 'SHOW_PARKED' and state = 'done' order by position
            """)
                .bind("effect", effect.toString())
                .map((row, _) -> new MessageRef(row.getString("message_channel"),
                        row.getString("message_ts")))
                .list());
    }

    @Override
    public void recover(Instant now, Instant lookAt) {
        database.write(handle -> claims.abandonAll(handle, now, lookAt));
    }

    @Override
    public Optional<Instant> nextDue(Set<String> busy) {
        return database.read(handle -> handle
                .createQuery(
                        """
                            select due from (
                                select min(due_at) as due from effect where state in ('ready', 'uncertain') and lane not in (select value from json_each(:busy))
                                union all
                                select min(lease_until) from effect where state = 'sending')
                            where due is not null order by due limit 1
                            """)
                .bind("busy", StoredJson.write(busy))
                .mapTo(Instant.class)
                .findOne());
    }
}
