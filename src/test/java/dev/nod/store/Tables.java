package dev.nod.store;

import static dev.nod.store.Examples.AT_NOON;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.approval.Assignment;
import dev.nod.approval.Standing;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The tables of an open database, and what tests put there. */
final class Tables implements AutoCloseable {

    private static final Duration LEASE = Duration.ofMinutes(5);

    final Database database;
    final SqlRequests requests;
    final SqlApprovals approvals;
    final SqlTimers timers;
    final SqlOutbox outbox;

    Tables(Database database) {
        this.database = database;
        requests = new SqlRequests(database);
        approvals = new SqlApprovals(database);
        timers = new SqlTimers(database);
        outbox = new SqlOutbox(database);
    }

    /** The requests that wait for a draft, oldest first. */
    static List<Request> waiting(Database database) {
        return new SqlRequests(database).claim(Examples.NOON, Examples.NOON, Integer.MAX_VALUE)
                .stream()
                .map(Assignment::request)
                .toList();
    }

    static Tables open(Path folder) {
        return open(folder, AT_NOON);
    }

    static Tables open(Path folder, Clock clock) {
        return new Tables(Database.open(folder, clock));
    }

    Request received(String ts) {
        return received(Examples.request(ts));
    }

    Request received(Request request) {
        requests.receive(request);
        return request;
    }

    /** A request whose draft is to be shown. */
    Request proposed(String ts) {
        var request = received(ts);
        approvals.propose(Examples.proposal(request), List.of(Examples.effect(request, Kind.SHOW_CARD)));
        return request;
    }

    /** A request whose draft was shown in a message of its own. */
    Request shown(String ts) {
        var request = proposed(ts);
        outbox.done(claim(Instant.MAX).getFirst(), cardOf(request), List.of());
        return request;
    }

    static MessageRef cardOf(Request request) {
        return new MessageRef("CREVIEW", request.id().ts());
    }

    Standing standing(Request request) {
        return approvals.newest(request.id()).orElseThrow();
    }

    /** Effects of a request that is closed with them. */
    List<Effect> decided(String ts, Kind... kinds) {
        var request = received(ts);
        var effects = Arrays.stream(kinds).map(kind -> Examples.effect(request, kind)).toList();
        closed(request, effects);
        return effects;
    }

    boolean closed(Request request, List<Effect> effects) {
        return requests.close(new Assignment(request, 1, 1), effects);
    }

    /** The next effect of each lane. */
    List<Attempt> claim(Instant now) {
        var time = now.equals(Instant.MAX) ? Examples.NOON.plus(Duration.ofDays(1)) : now;
        return outbox.claim(time, time.plus(LEASE), 100, Set.of());
    }

    /** All effects that are due, in the order in which they are taken. */
    List<Effect> claimAll(Instant now) {
        var all = new ArrayList<Effect>();
        for (var next = claim(now); !next.isEmpty(); next = claim(now)) {
            next.forEach(attempt -> all.add(attempt.effect()));
        }
        return all;
    }

    List<Effect> claimAll() {
        return claimAll(Instant.MAX);
    }

    @Override
    public void close() {
        database.close();
    }
}
