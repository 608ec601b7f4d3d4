package dev.nod.store;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes effects to the table {@code effect}, and reads tries at them from it. */
final class EffectRows {

    private EffectRows() {}

    /** Inserts effects, due at once, in the transaction of the decision that causes them. */
    static void insert(Handle handle, List<Effect> effects, Instant now) {
        for (var effect : effects) {
            handle.createUpdate("""
                insert into effect (
                    id, position, team, channel, ts, kind, state, may_have_happened,
                    attempts, decided_at, due_at)
                values (
                    :effect, (select coalesce(max(position), 0) + 1 from effect),
                    :team, :channel, :ts, :kind, 'ready', false, 0, :now, :now)
                """)
                    .bind("effect", effect.id().toString())
                    .bindMethods(effect.request())
                    .bind("kind", effect.kind())
                    .bind("now", now)
                    .execute();
        }
    }

    static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                new Effect(
                        EffectId.parse(row.getString("id")),
                        RequestRows.id(row),
                        Effect.Kind.valueOf(row.getString("kind"))),
                row.getInt("attempts"),
                row.getBoolean("may_have_happened"),
                Instant.ofEpochMilli(row.getLong("decided_at")));
    }
}
