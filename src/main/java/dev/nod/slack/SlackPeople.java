package dev.nod.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.nod.approval.People;
import dev.nod.approval.PeopleUnavailableException;
import dev.nod.approval.Voter;
import dev.nod.request.Person;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks Slack about people, freshly at each call. Where Slack does not tell who somebody is, nobody is taken for
 * anything; where it does not tell of user groups, the person is in none of them, and may still be an approver
 * by id or e-mail address.
 */
public final class SlackPeople implements People {

    static final String SLACKBOT = "USLACKBOT";

    private final WebApi api;
    private final Installation nod;
    private final UserGroups groups;

    public SlackPeople(SlackSession session) {
        this(session.api(), session.nod());
    }

    SlackPeople(WebApi api, Installation nod) {
        this.api = api;
        this.nod = nod;
        groups = new UserGroups(api);
    }

    @Override
    public Voter voter(Person person, Set<String> names) {
        var user = user(person);
        var kind = kind(person, user);
        return new Voter(person, kind, email(user),
                kind == Voter.Kind.MEMBER ? groupsOf(person, names) : Set.of());
    }

    private User user(Person person) {
        var reply = api.call("users.info",
                client -> client.usersInfo(request -> request.user(person.id())));
        return switch (reply) {
            case Reply.Ok<UsersInfoResponse>(var answer) when answer.getUser() != null -> answer.getUser();
            case Reply.Ok<UsersInfoResponse> _ ->
                throw new PeopleUnavailableException("users.info: an answer without a user");
            case Reply.Failure<UsersInfoResponse> failure ->
                throw new PeopleUnavailableException(failure.reason());
        };
    }

    private Voter.Kind kind(Person person, User user) {
        if (user.isBot() || user.isWorkflowBot() || person.id().equals(SLACKBOT)
                || person.id().equals(nod.user())) {
            return Voter.Kind.BOT;
        }
        if (user.isStranger() || !nod.team().equals(person.team()) || !nod.team().equals(user.getTeamId())
                || !Objects.equals(nod.enterprise(), enterprise(user))) {
            return Voter.Kind.FOREIGN;
        }
        if (user.isDeleted()) {
            return Voter.Kind.DEACTIVATED;
        }
        return user.isRestricted() || user.isUltraRestricted() ? Voter.Kind.GUEST : Voter.Kind.MEMBER;
    }

    private static @Nullable String enterprise(User user) {
        return user.getEnterpriseUser() == null ? null : user.getEnterpriseUser().getEnterpriseId();
    }

    private static @Nullable String email(User user) {
        return user.getProfile() == null ? null : user.getProfile().getEmail();
    }

    /** Those of the names whose group the person is in, each as it was given. */
    private Set<String> groupsOf(Person person, Set<String> names) {
        return groups.idsByName(names)
                .entrySet()
                .stream()
                .filter(group -> groups.isMember(group.getValue(), person.id()))
                .map(group -> group.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }
}
