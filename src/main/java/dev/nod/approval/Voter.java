package dev.nod.approval;

import dev.nod.request.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the workspace says about a person at the moment of a vote.
 *
 * @param kind   what sort of account it is
 * @param email  the account's e-mail address, or null when Nod may not see it
 * @param groups those of the asked-for user groups that the person is in
 */
public record Voter(Person person, Kind kind, @Nullable String email, Set<String> groups) {

    public Voter {
        groups = Set.copyOf(groups);
    }

    /** The sort of an account; only members can decide. */
    public enum Kind {
        MEMBER, BOT, GUEST, FOREIGN, DEACTIVATED
    }
}
