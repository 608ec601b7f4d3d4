package dev.nod.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.nod.request.Errand;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads requests from rows of the table {@code request}, which a query calls {@code r}. */
final class RequestRows {

    static final String COLUMNS = """
        r.team, r.channel, r.ts, r.asker_team, r.asker, r.answer_channel, r.answer_thread,
        r.message_channel, r.message_ts, r.question, r.asked_at, r.workflow, r.arguments""";

    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

    private RequestRows() {}

    static Request request(ResultSet row) throws SQLException {
        return new Request(
                id(row),
                new Person(row.getString("asker_team"), row.getString("asker")),
                new Place(row.getString("answer_channel"), row.getString("answer_thread")),
                message(row),
                row.getString("question"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                new Errand(row.getString("workflow"),
                        StoredJson.read(row.getString("arguments"), ARGUMENTS)));
    }

    static RequestId id(ResultSet row) throws SQLException {
        return new RequestId(row.getString("team"), row.getString("channel"), row.getString("ts"));
    }

    private static @Nullable MessageRef message(ResultSet row) throws SQLException {
        var channel = row.getString("message_channel");
        return channel == null ? null : new MessageRef(channel, row.getString("message_ts"));
    }
}
