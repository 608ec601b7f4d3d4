package dev.nod;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.audit.Entry;
import dev.nod.audit.Event.Kind;
import dev.nod.audit.Verification;
import dev.nod.store.Database;
import dev.nod.store.SqlApprovals;
import dev.nod.store.SqlAuditLog;
import dev.nod.testing.AppView;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What Nod wrote down and left in the world, once it has done all that it was asked for. */
final class Aftermath {

    private static final String CALL = "CALL";

    private final List<JsonNode> toAskers;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param toAskers all messages that Nod left for askers
     */
    Aftermath(Database database, List<JsonNode> toAskers) {
        this.toAskers = toAskers;
        var audit = new SqlAuditLog(database);
        audit.read(1, entries::add);
        assertThat(audit.verify()).isInstanceOf(Verification.Whole.class);
        assertThat(new SqlApprovals(database).pending()).isEmpty();
    }

    /** Each request has one end that its asker was told, and no answer is without a yes. */
    void assertThatAskersWereToldOnce() {
        var told = toAskers.stream().map(message -> AppView.mark(message, "request")).toList();
        assertThat(requests(Kind.RECEIVED)).isNotEmpty().containsExactlyInAnyOrderElementsOf(told);
        assertThat(requests(Kind.APPROVED)).containsAll(toAskers.stream()
                .filter(message -> AppView.mark(message, "answer").equals("true"))
                .map(message -> AppView.mark(message, "request"))
                .toList());
    }

    /** What a person pressed, and Nod acknowledged, is on record. */
    void assertThatPressesCameTo(List<String> requests, String person) {
        var recorded = Stream.of(Kind.VOTED, Kind.VOTE_REFUSED, Kind.DECLINED)
                .flatMap(kind -> requests(kind,
                        entry -> String.valueOf(entry.event().actor()).endsWith(person)));
        assertThat(requests).isNotEmpty();
        assertThat(recorded.toList()).containsAll(requests);
    }

    /** What the service desk did is what is on record, and nothing of it was done twice or without a yes. */
    void assertThatCallsWereMadeOnce(URI desk) throws IOException {
        var world = read(desk);
        var tickets = world.get("tickets").findValues("reference").stream().map(JsonNode::asText).toList();
        var restarts = restarts(world);
        var certain = calls(Kind.HAPPENED).count();
        assertThat(tickets).doesNotHaveDuplicates();
        assertThat(certain).isPositive();
        assertThat(tickets.size() + restarts).isBetween(certain, certain + calls(Kind.PARKED).count());
        assertThat(Stream.of(Kind.HAPPENED, Kind.PARKED, Kind.FAILED).flatMap(this::calls))
                .doesNotHaveDuplicates();
        assertThat(requests(Kind.APPROVED)).containsAll(calls(Kind.ATTEMPTED).toList());
    }

    private static JsonNode read(URI address) throws IOException {
        try (var body = address.toURL().openStream()) {
            return new ObjectMapper().readTree(body);
        }
    }

    private static long restarts(JsonNode world) {
        return world.get("services").findValues("restarts").stream().mapToLong(JsonNode::asLong).sum();
    }

    private Stream<String> calls(Kind kind) {
        return requests(kind, entry -> Objects.equals(entry.event().facts().get("effect_kind"), CALL));
    }

    private List<String> requests(Kind kind) {
        return requests(kind, _ -> true).toList();
    }

    private Stream<String> requests(Kind kind, Predicate<Entry> which) {
        return entries.stream()
                .filter(entry -> entry.event().kind() == kind)
                .filter(which)
                .map(entry -> String.valueOf(entry.event().request()));
    }
}
