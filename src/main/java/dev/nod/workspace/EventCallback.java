package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Wraps an event into what Slack calls an event callback. */
final class EventCallback {

    private final String verificationToken;
    private final Secrets secrets;

    EventCallback(String verificationToken, Secrets secrets) {
        this.verificationToken = verificationToken;
        this.secrets = secrets;
    }

    ObjectNode around(ObjectNode event, String at) {
        var json = Json.object();
        json.put("token", verificationToken)
                .put("team_id", Team.ID)
                .put("context_team_id", Team.ID)
                .putNull("context_enterprise_id")
                .put("api_app_id", Team.APP_ID);
        json.set("event", event.put("event_ts", at));
        json.put("type", "event_callback")
                .put("event_id", secrets.id("Ev"))
                .put("event_time", Timestamps.seconds(at));
        json.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", Team.ID)
                .put("user_id", People.NOD.id())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return json.put("is_ext_shared_channel", false).put("event_context", "4-" + secrets.key());
    }
}
