package dev.nod.store;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.action.Outbox;
import dev.nod.request.MessageRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Effects as rows. An effect is ready, being sent, uncertain, done or failed. Only the try that an effect is in
 * may end it, so that a result which comes too late changes nothing.
 */
public final class SqlOutbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(SqlOutbox.class);

    private final Database database;

    public SqlOutbox(Database database) {
        this.database = database;
    }

    @Override
    public List<Attempt> claim(Instant now, int limit) {
        return database.write(handle -> handle.createQuery("""
            update effect
            set may_have_happened = (state = 'uncertain'), state = 'sending', attempts = attempts + 1
            where state in ('ready', 'uncertain') and id in (
                select id from effect
                where state in ('ready', 'uncertain') and due_at <= :now
                order by due_at, position
                limit :limit)
            returning id, team, channel, ts, kind, attempts, may_have_happened, decided_at, due_at, position
            """)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, _) -> new Claimed(row.getLong("due_at"), row.getLong("position"),
                        EffectRows.attempt(row)))
                .stream()
                .sorted(Comparator.comparingLong(Claimed::dueAt).thenComparingLong(Claimed::position))
                .map(Claimed::attempt)
                .toList());
    }

    /** What an update returns comes in no order, so that the order has to be made afterwards. */
    private record Claimed(long dueAt, long position, Attempt attempt) {}

    @Override
    public void done(EffectId effect, MessageRef message) {
        end(effect, handle -> handle.createUpdate("""
            update effect set state = 'done', message_channel = :channel, message_ts = :ts
            where id = :effect and state = 'sending'
            """).bindMethods(message), List.of());
    }

    @Override
    public void retry(EffectId effect, Instant at, String reason) {
        end(effect, handle -> handle.createUpdate("""
            update effect set state = 'ready', due_at = :at, reason = :reason
            where id = :effect and state = 'sending'
            """).bind("at", at).bind("reason", reason), List.of());
    }

    @Override
    public void uncertain(EffectId effect, Instant lookAt, String reason) {
        end(effect, handle -> handle.createUpdate("""
            update effect set state = 'uncertain', due_at = :at, reason = :reason
            where id = :effect and state = 'sending'
            """).bind("at", lookAt).bind("reason", reason), List.of());
    }

    @Override
    public void giveUp(EffectId effect, String reason, List<Effect> consequences) {
        end(effect, handle -> handle.createUpdate("""
            update effect set state = 'failed', reason = :reason
            where id = :effect and state = 'sending'
            """).bind("reason", reason), consequences);
    }

    private void end(EffectId effect, Function<Handle, Update> update, List<Effect> consequences) {
        var ended = database.write(handle -> {
            if (update.apply(handle).bind("effect", effect.toString()).execute() == 0) {
                return false;
            }
            EffectRows.insert(handle, consequences, database.clock().instant());
            return true;
        });
        if (!ended) {
            LOG.warn("effect {} is not being tried, so that its result changes nothing", effect);
        }
    }

    @Override
    public void recover(Instant now) {
        var found = database.write(handle -> handle.createUpdate("""
            update effect set state = 'uncertain', due_at = :now where state = 'sending'
            """).bind("now", now).execute());
        if (found > 0) {
            LOG.warn("{} effects were being tried when the process ended, and are looked for", found);
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(handle -> handle.createQuery("""
            select due_at from effect where state in ('ready', 'uncertain') order by due_at limit 1
            """).mapTo(Instant.class).findOne());
    }
}
