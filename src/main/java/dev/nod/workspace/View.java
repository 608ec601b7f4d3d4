package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A modal, or a person's Home tab, as it now stands.
 *
 * @param source what the app sent, checked
 * @param previousId the modal below it, null for the first
 * @param hash changes with every update
 */
record View(
        String id,
        String user,
        ObjectNode source,
        String rootId,
        @Nullable String previousId,
        String hash) {

    private static final List<String> KEPT = List.of("type", "blocks", "title", "submit", "close",
            "external_id",
            "submit_disabled");

    View withSource(ObjectNode changed, String newHash) {
        return new View(id, user, changed, rootId, previousId, newHash);
    }

    String text(String field) {
        return source.path(field).asText("");
    }

    boolean flag(String field) {
        return source.path(field).asBoolean();
    }

    /** With an empty state, as when it was just opened. */
    ObjectNode json() {
        return json(Json.object());
    }

    ObjectNode json(ObjectNode values) {
        var json = Json.object();
        json.put("id", id).put("team_id", Team.ID);
        KEPT.stream().filter(source::has).forEach(field -> json.set(field, source.get(field)));
        json.put("private_metadata", text("private_metadata"))
                .put("callback_id", text("callback_id"))
                .put("hash", hash)
                .put("clear_on_close", flag("clear_on_close"))
                .put("notify_on_close", flag("notify_on_close"))
                .put("root_view_id", rootId)
                .put("previous_view_id", previousId)
                .put("app_id", Team.APP_ID)
                .put("app_installed_team_id", Team.ID)
                .put("bot_id", Team.BOT_ID);
        json.putObject("state").set("values", values);
        return json;
    }
}
