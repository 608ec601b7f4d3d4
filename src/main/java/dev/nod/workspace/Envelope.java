package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What Slack hands to an app over a socket, to be acknowledged by its id. */
record Envelope(String id, Type type, ObjectNode payload) {

    /** The three things that come in envelopes. */
    enum Type {
        EVENTS_API, SLASH_COMMANDS, INTERACTIVE
    }

    /** @param attempt 0 at first; only events are ever sent again */
    String text(int attempt) {
        var json = Json.object();
        json.put("envelope_id", id)
                .put("type", type.name().toLowerCase(Locale.ROOT))
                .put("accepts_response_payload", type != Type.EVENTS_API);
        json.set("payload", payload);
        if (type == Type.EVENTS_API) {
            json.put("retry_attempt", attempt).put("retry_reason", attempt == 0 ? "" : "timeout");
        }
        return json.toString();
    }
}
