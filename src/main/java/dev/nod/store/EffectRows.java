package dev.nod.store;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.action.Trial;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Writes effects to the table {@code effect}, and reads them and the tries at them from it. */
final class EffectRows {

    static final String COLUMNS = """
        e.id, e.position, e.team, e.channel, e.ts, e.revision, e.kind, e.lane, e.about, e.state,
        e.may_have_happened, e.attempts, e.decided_at, e.due_at, e.message_channel, e.message_ts, e.note""";

    private EffectRows() {}

    /** Inserts effects in the transaction of the decision that causes them. */
    static void insert(Handle handle, List<Effect> effects, Instant now) {
        for (var effect : effects) {
            handle.createUpdate("""
                insert into effect (
                    id, position, team, channel, ts, revision, kind, lane, about, state, may_have_happened,
                    attempts, decided_at, due_at)
                select
                    :effect, (select coalesce(max(position), 0) + 1 from effect),
                    r.team, r.channel, r.ts, :revision, :kind,
                    case :side
                        when 'ASKER' then r.answer_channel
                        when 'REVIEWERS' then 'review/' || r.workflow
                        when 'TARGET' then 'call/' || r.workflow
                        else lower(:side)
                    end,
                    :about, 'ready', false, 0, :now, :due
                from request r where r.team = :team and r.channel = :channel and r.ts = :ts
                """)
                    .bind("effect", effect.id().toString())
                    .bindMethods(effect.request())
                    .bind("revision", effect.revision())
                    .bind("kind", effect.kind())
                    .bind("side", effect.kind().side())
                    .bind("about", effect.about() == null ? null : effect.about().toString())
                    .bind("now", now)
                    .bind("due", effect.due())
                    .execute();
        }
    }

    static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                effect(row),
                row.getInt("attempts"),
                row.getBoolean("may_have_happened"),
                Instant.ofEpochMilli(row.getLong("decided_at")),
                row.getString("lane"));
    }

    static Trial trial(ResultSet row) throws SQLException {
        var effect = effect(row);
        return new Trial(
                effect,
                Trial.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                effect.due(),
                row.getString("note"));
    }

    private static Effect effect(ResultSet row) throws SQLException {
        var about = row.getString("about");
        return new Effect(
                EffectId.parse(row.getString("id")),
                RequestRows.id(row),
                row.getInt("revision"),
                Effect.Kind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                about == null ? null : EffectId.parse(about));
    }
}
