package dev.nod.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.nod.approval.Ballot;
import dev.nod.request.Person;
import java.time.Instant;
import java.util.List;

/** The votes on a draft as JSON. */
final class BallotJson {

    private static final TypeReference<List<StoredBallot>> BALLOTS = new TypeReference<>() {};

    private BallotJson() {}

    record StoredBallot(String team, String user, boolean up, boolean reaction, long at) {}

    static String write(List<Ballot> ballots) {
        return StoredJson.write(ballots.stream()
                .map(ballot -> new StoredBallot(ballot.by().team(), ballot.by().id(), ballot.isUp(),
                        ballot.byReaction(), ballot.at().toEpochMilli()))
                .toList());
    }

    static List<Ballot> read(String json) {
        return StoredJson.read(json, BALLOTS)
                .stream()
                .map(stored -> new Ballot(new Person(stored.team(), stored.user()), stored.up(),
                        stored.reaction(),
                        Instant.ofEpochMilli(stored.at())))
                .toList();
    }
}
