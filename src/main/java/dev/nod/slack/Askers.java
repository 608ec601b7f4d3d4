package dev.nod.slack;

import dev.nod.approval.PeopleUnavailableException;
import dev.nod.knowledge.Audience;
import dev.nod.request.Person;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which documents a person may see: as a member of the company, of channels and of user groups. */
final class Askers {

    private static final Logger LOG = LoggerFactory.getLogger(Askers.class);

    private final SlackPeople people;
    private final Memberships memberships;
    private final Supplier<Set<String>> inUse;

    Askers(WebApi api, Installation nod, Supplier<Set<String>> inUse, Clock clock) {
        people = new SlackPeople(api, nod);
        memberships = new Memberships(api, clock);
        this.inUse = inUse;
    }

    /** A guest is not everyone: guests see what is for their channels and groups. */
    Set<String> labels(Person asker) {
        try {
            return switch (people.voter(asker, Set.of()).kind()) {
                case MEMBER -> with(Audience.EVERYONE_LABEL, memberships.of(asker.id(), inUse.get()));
                case GUEST -> memberships.of(asker.id(), inUse.get());
                case BOT, FOREIGN, DEACTIVATED -> Set.of();
            };
        } catch (PeopleUnavailableException e) {
            LOG.warn("only documents for everyone are shown to {}: {}", asker.id(), e.getMessage());
            return Audience.EVERYONE.labels();
        }
    }

    private static Set<String> with(String label, Set<String> others) {
        var all = new HashSet<>(others);
        all.add(label);
        return all;
    }
}
