package dev.nod.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event as Slack delivers it, in the fields that Nod reads; Bolt's own event classes leave some of them out.
 *
 * @param isExtSharedChannel whether the channel is shared with another organisation
 */
record Delivery(boolean isExtSharedChannel, Event event) {

    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Set<String> TYPES = Set.of("app_mention", "message", "reaction_added",
            "reaction_removed");

    private static final String DELETED = "message_deleted";

    /** Other subtypes tell of edits, people who join, and the like. */
    private static final Set<String> SUBTYPES = Set.of("", "file_share", "thread_broadcast");

    /** What happened. */
    record Event(
            String type,
            @Nullable String user,
            @Nullable String botId,
            @Nullable String appId,
            @Nullable String text,
            @Nullable String channel,
            @Nullable String channelType,
            @Nullable String ts,
            @Nullable String threadTs,
            @Nullable String userTeam,
            @Nullable String sourceTeam,
            boolean hidden,
            @Nullable String deletedTs,
            @Nullable String reaction,
            @Nullable Item item) {}

    /** What was reacted to. */
    record Item(@Nullable String type, @Nullable String channel, @Nullable String ts) {}

    /** Reads an event; empty when it is of a kind that Nod does not listen to. */
    static Optional<Delivery> read(String json) {
        var body = GSON.fromJson(json, JsonObject.class);
        var event = body.getAsJsonObject("event");
        if (event == null || !TYPES.contains(text(event, "type"))
                || !(SUBTYPES.contains(text(event, "subtype")) || isDeletion(event))) {
            return Optional.empty();
        }
        return Optional.of(GSON.fromJson(body, Delivery.class));
    }

    private static boolean isDeletion(JsonObject event) {
        return text(event, "subtype").equals(DELETED) && !text(event, "deleted_ts").isEmpty();
    }

    private static String text(JsonObject event, String field) {
        var value = event.get(field);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
