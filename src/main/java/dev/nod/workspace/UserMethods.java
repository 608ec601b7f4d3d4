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
        var group = answer.putArray("usergroups").addObject();
        group.put("id", Team.APPROVERS_ID)
                .put("team_id", Team.ID)
                .put("is_usergroup", true)
                .put("is_subteam", true)
                .put("is_external", false)
                .put("name", "Nod approvers")
                .put("description", "Those whose thumbs-up counts")
                .put("handle", Team.APPROVERS_HANDLE)
                .put("date_create", Team.CREATED)
                .put("date_update", Team.CREATED)
                .put("date_delete", 0)
                .put("created_by", People.MIA.id())
                .put("updated_by", People.MIA.id())
                .put("user_count", Team.APPROVERS.size());
        if (arguments.flag("include_users")) {
            group.set("users", Json.strings(Team.APPROVERS));
        }
        return answer;
    }

    private static ObjectNode groupMembers(Arguments arguments) {
        if (!arguments.required("usergroup", "no_such_subteam").equals(Team.APPROVERS_ID)) {
            throw new Refused("no_such_subteam");
        }
        return Json.object().set("users", Json.strings(Team.APPROVERS));
    }
}
