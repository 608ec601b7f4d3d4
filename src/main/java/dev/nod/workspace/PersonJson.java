package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes people as Slack does, and as the chat page wants them. */
final class PersonJson {

    private PersonJson() {}

    static ObjectNode forApps(Person person) {
        var json = Json.object();
        json.put("id", person.id())
                .put("team_id", Team.ID)
                .put("name", person.handle())
                .put("deleted", false)
                .put("color", person.color().substring(1))
                .put("real_name", person.realName())
                .put("tz", "Europe/London")
                .put("tz_label", "Greenwich Mean Time")
                .put("tz_offset", 0);
        json.set("profile", profile(person));
        return json.put("is_admin", person.role() == Role.ADMIN)
                .put("is_owner", person.role() == Role.ADMIN)
                .put("is_primary_owner", person.role() == Role.ADMIN)
                .put("is_restricted", person.isGuest())
                .put("is_ultra_restricted", false)
                .put("is_bot", person.isBot())
                .put("is_app_user", false)
                .put("updated", Team.CREATED)
                .put("is_email_confirmed", !person.isBot())
                .put("who_can_share_contact_card", "EVERYONE");
    }

    private static ObjectNode profile(Person person) {
        var profile = Json.object()
                .put("title", person.isBot() ? "" : person.title())
                .put("real_name", person.realName())
                .put("real_name_normalized", person.realName())
                .put("display_name", person.handle())
                .put("display_name_normalized", person.handle())
                .put("first_name", person.firstName())
                .put("team", Team.ID);
        return person.isBot()
                ? profile.put("bot_id", Team.BOT_ID).put("api_app_id", Team.APP_ID).put("always_active", true)
                : profile.put("last_name", person.lastName()).put("email", person.email());
    }

    static ObjectNode forPage(Person person) {
        return Json.object()
                .put("id", person.id())
                .put("name", person.handle())
                .put("real_name", person.realName())
                .put("title", person.title())
                .put("initials", person.initials())
                .put("color", person.color())
                .put("role", person.role().word());
    }
}
