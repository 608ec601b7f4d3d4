package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The methods about people and user groups. */
final class UserMethods {

    private final Timestamps timestamps;

    UserMethods(Timestamps timestamps) {
        this.timestamps = timestamps;
    }

    Map<String, WebMethod> methods() {
        return Map.of("users.info", UserMethods::info, "users.list", this::list, "users.lookupByEmail",
                UserMethods::lookup, "usergroups.list", UserMethods::groups, "usergroups.users.list",
                UserMethods::groupMembers);
    }

    private static ObjectNode info(Arguments arguments) {
        var person = People.byId(arguments.required("user", "user_not_found"))
                .orElseThrow(() -> new Refused("user_not_found"));
        return Json.object().set("user", PersonJson.forApps(person));
    }

    private ObjectNode list(Arguments arguments) {
        var slice = Slice.of(People.EVERYBODY, arguments, 1000, Person::id);
        var answer = Json.object().put("cache_ts", timestamps.nowInSeconds());
        var members = answer.putArray("members");
        slice.items().forEach(person -> members.add(PersonJson.forApps(person)));
        return ConversationMethods.withCursor(answer, slice.cursor());
    }

    private static ObjectNode lookup(Arguments arguments) {
        var person = People.byEmail(arguments.required("email", "users_not_found"))
                .orElseThrow(() -> new Refused("users_not_found"));
        return Json.object().set("user", PersonJson.forApps(person));
    }

    private static ObjectNode groups(Arguments arguments) {
        var answer = Json.object();
        var list = answer.putArray("usergroups");
        for (var group : Team.GROUPS) {
            var json = list.addObject()
                    .put("id", group.id())
                    .put("team_id", Team.ID)
                    .put("is_usergroup", true)
                    .put("is_subteam", true)
                    .put("is_external", false)
                    .put("name", group.name())
                    .put("description", group.description())
                    .put("handle", group.handle())
                    .put("date_create", Team.CREATED)
                    .put("date_update", Team.CREATED)
                    .put("date_delete", 0)
                    .put("created_by", People.MIA.id())
                    .put("updated_by", People.MIA.id())
                    .put("user_count", group.members().size());
            if (arguments.flag("include_users")) {
                json.set("users", Json.strings(group.members()));
            }
        }
        return answer;
    }

    private static ObjectNode groupMembers(Arguments arguments) {
        var id = arguments.required("usergroup", "no_such_subteam");
        var group = Team.GROUPS.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("no_such_subteam"));
        return Json.object().set("users", Json.strings(group.members()));
    }
}
