package dev.nod.store;

import dev.nod.draft.Usage;
import dev.nod.request.Person;
import dev.nod.workflow.DailyLimits;
import dev.nod.workflow.Spending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** What language models took, as a row for each day and person. All changes are made one after the other. */
public final class SqlSpending implements Spending {

    private final Database database;

    public SqlSpending(Database database) {
        this.database = database;
    }

    /** What was taken, as far as it is limited. */
    private record Taken(long calls, long micros) {

        private static Taken of(ResultSet row) throws SQLException {
            return new Taken(row.getLong("calls"), row.getLong("micros"));
        }

        private boolean leaves(Usage most, DailyLimits.Limit limit) {
            return calls + most.calls() <= limit.calls() && micros + most.micros() <= limit.micros();
        }
    }

    @Override
    public boolean reserve(LocalDate day, Person person, Usage most, DailyLimits limits) {
        return database.write(handle -> {
            var isFree = ofPerson(handle, day, person).leaves(most, limits.person())
                    && ofAll(handle, day).leaves(most, limits.all());
            if (isFree) {
                add(handle, day, person, most, 1);
            }
            return isFree;
        });
    }

    @Override
    public void settle(LocalDate day, Person person, Usage reserved, Usage taken) {
        var _ = database.write(handle -> {
            add(handle, day, person, reserved, -1);
            add(handle, day, person, taken, 1);
            return true;
        });
    }

    private static Taken ofPerson(Handle handle, LocalDate day, Person person) {
        return handle.createQuery("""
            select coalesce(sum(calls), 0) as calls, coalesce(sum(micros), 0) as micros from spending
            where day = :day and team = :team and person = :id
            """)
                .bind("day", day.toString())
                .bindMethods(person)
                .map((row, _) -> Taken.of(row))
                .one();
    }

    private static Taken ofAll(Handle handle, LocalDate day) {
        return handle.createQuery("""
            select coalesce(sum(calls), 0) as calls, coalesce(sum(micros), 0) as micros from spending
            where day = :day
            """).bind("day", day.toString()).map((row, _) -> Taken.of(row)).one();
    }

    private static void add(Handle handle, LocalDate day, Person person, Usage usage, int sign) {
        handle.createUpdate(
                """
                    insert into spending (day, team, person, calls, input_tokens, output_tokens, micros)
                    values (:day, :team, :id, :sign * :calls, :sign * :inputTokens, :sign * :outputTokens, :sign * :micros)
                    on conflict (day, team, person) do update set
                        calls = calls + excluded.calls, input_tokens = input_tokens + excluded.input_tokens,
                        output_tokens = output_tokens + excluded.output_tokens, micros = micros + excluded.micros
                    """)
                .bind("day", day.toString())
                .bind("sign", sign)
                .bindMethods(person)
                .bindMethods(usage)
                .execute();
    }
}
