package dev.nod.slack;

import dev.nod.approval.Deciders;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names people and user groups, as mentions where they can be found. */
final class Mentions {

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,}");

    private final WebApi api;
    private final UserGroups groups;
    private final Map<String, String> usersByEmail = new ConcurrentHashMap<>();

    Mentions(WebApi api) {
        this.api = api;
        groups = new UserGroups(api);
    }

    /** As mrkdwn: people by id, then by e-mail address, then groups. */
    List<String> of(Deciders people) {
        var ids = people.groups().isEmpty() ? Map.<String, String>of() : groups.idsByName(people.groups());
        return Stream.of(people.users().stream().sorted().map(Mrkdwn::user),
                people.emails().stream().sorted().map(this::byEmail),
                people.groups().stream().sorted().map(name -> group(name, ids)))
                .flatMap(mentions -> mentions)
                .distinct()
                .toList();
    }

    /** The same for a mixture of ids, e-mail addresses and handles. */
    List<String> of(Collection<String> names) {
        var users = new HashSet<String>();
        var emails = new HashSet<String>();
        var others = new HashSet<String>();
        for (var name : names) {
            if (name.indexOf('@') > 0) {
                emails.add(name);
            } else if (USER.matcher(name).matches()) {
                users.add(name);
            } else {
                others.add(name);
            }
        }
        return of(new Deciders(users, emails, Set.copyOf(others)));
    }

    private String byEmail(String email) {
        var known = Optional.ofNullable(usersByEmail.get(email)).or(() -> lookUp(email));
        known.ifPresent(user -> usersByEmail.put(email, user));
        return known.map(Mrkdwn::user).orElseGet(() -> Mrkdwn.escape(email));
    }

    private Optional<String> lookUp(String email) {
        return api.callIfOffered("users.lookupByEmail",
                client -> client.usersLookupByEmail(request -> request.email(email)))
                .map(answer -> answer.getUser().getId());
    }

    private static String group(String name, Map<String, String> ids) {
        var id = ids.get(name);
        return id == null
                ? "@" + Mrkdwn.escape(name.replaceFirst("^@", ""))
                : "<!subteam^%s>".formatted(id);
    }
}
