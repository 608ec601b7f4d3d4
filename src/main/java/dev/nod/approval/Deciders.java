package dev.nod.approval;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People who may decide; with all three sets empty, nobody may.
 *
 * @param users  ids of people
 * @param emails e-mail addresses of people, in any case
 * @param groups ids or handles of user groups whose members may decide
 */
public record Deciders(Set<String> users, Set<String> emails, Set<String> groups) {

    public Deciders {
        users = Set.copyOf(users);
        emails = emails.stream()
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        groups = Set.copyOf(groups);
    }

    /** Whether this person is one of them, as the workspace says now. */
    public boolean names(Voter voter) {
        var email = voter.email();
        return users.contains(voter.person().id())
                || (email != null && emails.contains(email.toLowerCase(Locale.ROOT)))
                || voter.groups().stream().anyMatch(groups::contains);
    }

    /** Whether nobody is named. */
    public boolean isEmpty() {
        return users.isEmpty() && emails.isEmpty() && groups.isEmpty();
    }
}
