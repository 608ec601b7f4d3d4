package dev.nod.testing;

import dev.nod.approval.People;
import dev.nod.approval.PeopleUnavailableException;
import dev.nod.approval.Voter;
import dev.nod.approval.Voter.Kind;
import dev.nod.request.Person;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory of people in memory; whoever it does not know is an ordinary member. */
public final class FakePeople implements People {

    private final ConcurrentHashMap<Person, Kind> kinds = new ConcurrentHashMap<>();
    private volatile boolean down;

    /** Says what sort of account a person has. */
    public void set(Person person, Kind kind) {
        kinds.put(person, kind);
    }

    /** People can be looked up again. */
    public void comeBack() {
        down = false;
    }

    /** From now on nobody can be looked up. */
    public void goDown() {
        down = true;
    }

    @Override
    public Voter voter(Person person, Set<String> groups) {
        if (down) {
            throw new PeopleUnavailableException("the directory is down");
        }
        return new Voter(person, kinds.getOrDefault(person, Kind.MEMBER), null, Set.of());
    }
}
