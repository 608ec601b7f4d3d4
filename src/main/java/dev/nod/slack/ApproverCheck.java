package dev.nod.slack;

import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import dev.nod.approval.Deciders;
import dev.nod.approval.PeopleUnavailableException;
import dev.nod.request.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks up each configured approver. */
final class ApproverCheck {

    private final WebApi api;
    private final Installation nod;
    private final Deciders deciders;
    private final SlackPeople people;

    ApproverCheck(WebApi api, Installation nod, Deciders deciders) {
        this.api = api;
        this.nod = nod;
        this.deciders = deciders;
        people = new SlackPeople(api, nod);
    }

    List<Finding> findings() {
        if (deciders.isEmpty()) {
            return List.of(new Finding("Approvers", false, "nobody may decide: configure at least one"));
        }
        var ids = new UserGroups(api).idsByName(deciders.groups());
        return Stream.of(deciders.users().stream().sorted().map(id -> user("Approver " + id, id)),
                deciders.emails().stream().sorted().map(this::email),
                deciders.groups().stream().sorted().map(name -> group(name, ids)))
                .flatMap(findings -> findings)
                .toList();
    }

    private Finding user(String what, String id) {
        try {
            return switch (people.voter(new Person(nod.team(), id), Set.of()).kind()) {
                case MEMBER -> new Finding(what, true, "a member of the workspace");
                case BOT -> new Finding(what, false, "is a bot, and bots cannot decide");
                case GUEST -> new Finding(what, false, "is a guest, and guests cannot decide");
                case FOREIGN -> new Finding(what, false, "is of another workspace and cannot decide");
                case DEACTIVATED -> new Finding(what, false, "is deactivated");
            };
        } catch (PeopleUnavailableException e) {
            return new Finding(what, false, "not found (%s)".formatted(e.getMessage()));
        }
    }

    private Finding email(String email) {
        var what = "Approver " + email;
        var reply = api.call("users.lookupByEmail",
                client -> client.usersLookupByEmail(request -> request.email(email)));
        return switch (reply) {
            case Reply.Ok<UsersLookupByEmailResponse>(var answer) -> user(what, answer.getUser().getId());
            case Reply.Failure<UsersLookupByEmailResponse> failure ->
                new Finding(what, false, "not found (%s)".formatted(failure.reason()));
        };
    }

    private Finding group(String name, Map<String, String> ids) {
        var what = "Approvers @" + name.replaceFirst("^@", "");
        var id = ids.get(name);
        if (id == null) {
            return new Finding(what, false,
                    "no such user group, or Nod may not see it (scope usergroups:read, paid plans only)");
        }
        var reply = api.call("usergroups.users.list",
                client -> client.usergroupsUsersList(request -> request.usergroup(id)));
        return reply.toOptional()
                .map(answer -> new Finding(what, !answer.getUsers().isEmpty(),
                        "%d people".formatted(answer.getUsers().size())))
                .orElseGet(() -> new Finding(what, false, "its members cannot be read"));
    }
}
