package dev.nod.slack;

import dev.nod.approval.Deciders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Names those who may decide, as mentions where they can be found. */
final class DeciderNames {

    private final WebApi api;
    private final UserGroups groups;
    private final Deciders deciders;
    private final Map<String, String> usersByEmail = new ConcurrentHashMap<>();

    DeciderNames(WebApi api, Deciders deciders) {
        this.api = api;
        this.deciders = deciders;
        groups = new UserGroups(api);
    }

    /** As mrkdwn: people by id, then by e-mail address, then groups. */
    List<String> mentions() {
        var ids = groups.idsByName(deciders.groups());
        return Stream.of(deciders.users().stream().sorted().map(Mrkdwn::user),
                deciders.emails().stream().sorted().map(this::byEmail),
                deciders.groups().stream().sorted().map(name -> group(name, ids)))
                .flatMap(mentions -> mentions)
                .distinct()
                .toList();
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
