package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes what every command, click and submitted form tells the app. */
final class InteractionPayload {

    private final String verificationToken;
    private final Triggers triggers;

    InteractionPayload(String verificationToken, Triggers triggers) {
        this.verificationToken = verificationToken;
        this.triggers = triggers;
    }

    ObjectNode interaction(String type, Person person) {
        var json = Json.object();
        json.put("type", type);
        json.putObject("user")
                .put("id", person.id())
                .put("username", person.handle())
                .put("name", person.handle())
                .put("team_id", Team.ID);
        json.put("api_app_id", Team.APP_ID).put("token", verificationToken);
        json.putObject("team").put("id", Team.ID).put("domain", Team.DOMAIN);
        json.putNull("enterprise").put("is_enterprise_install", false);
        return json;
    }

    ObjectNode withTrigger(String type, Person person) {
        return interaction(type, person).put("trigger_id", triggers.issue(person.id()));
    }

    ObjectNode command(Person person, Channel channel, String command, String text) {
        return Json.object()
                .put("token", verificationToken)
                .put("team_id", Team.ID)
                .put("team_domain", Team.DOMAIN)
                .put("channel_id", channel.id())
                .put("channel_name", channel.nameForApps())
                .put("user_id", person.id())
                .put("user_name", person.handle())
                .put("command", command)
                .put("text", text)
                .put("api_app_id", Team.APP_ID)
                .put("is_enterprise_install", "false")
                .put("trigger_id", triggers.issue(person.id()));
    }
}
