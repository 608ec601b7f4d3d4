package dev.nod.approval;

import dev.nod.request.Person;
import java.util.Set;

/** Asks the workspace about people, freshly at each call. */
public interface People {

    /**
     * What the workspace says about a person now.
     *
     * @param groups the user groups, by id or handle, of which membership matters
     * @throws PeopleUnavailableException if the workspace does not tell; then nobody may be taken for an approver
     */
    Voter voter(Person person, Set<String> groups);
}
