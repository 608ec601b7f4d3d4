package dev.nod.slack;

import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.model.Usergroup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks about user groups, freshly at each call; a workspace without them has no groups. */
final class UserGroups {

    private final WebApi api;

    UserGroups(WebApi api) {
        this.api = api;
    }

    /** The ids of the groups that were named by id or by handle; a handle that no group has is left out. */
    Map<String, String> idsByName(Set<String> names) {
        var handles = names.stream().allMatch(UserGroups::isId) ? Map.<String, String>of() : idsByHandle();
        return names.stream()
                .filter(name -> isId(name) || handles.containsKey(handle(name)))
                .collect(Collectors.toMap(name -> name,
                        name -> isId(name) ? name : handles.getOrDefault(handle(name), name)));
    }

    private Map<String, String> idsByHandle() {
        return api.callIfOffered("usergroups.list", client -> client.usergroupsList(request -> request))
                .map(UsergroupsListResponse::getUsergroups)
                .orElse(List.of())
                .stream()
                .filter(group -> group.getHandle() != null)
                .collect(Collectors.toMap(group -> handle(group.getHandle()), Usergroup::getId,
                        (first, _) -> first));
    }

    boolean isMember(String group, String user) {
        return members(group).orElse(Set.of()).contains(user);
    }

    /** The ids of the people in a group; empty when Slack does not tell. */
    Optional<Set<String>> members(String group) {
        return api.callIfOffered("usergroups.users.list",
                client -> client.usergroupsUsersList(request -> request.usergroup(group)))
                .map(answer -> answer.getUsers() == null ? Set.of() : Set.copyOf(answer.getUsers()));
    }

    private static boolean isId(String name) {
        return name.matches("S[A-Z0-9]{6,}");
    }

    private static String handle(String name) {
        return name.replaceFirst("^@", "").toLowerCase(Locale.ROOT);
    }
}
