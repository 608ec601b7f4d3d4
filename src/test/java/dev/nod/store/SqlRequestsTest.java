package dev.nod.store;

import static dev.nod.store.Examples.ANA;
import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.draft;
import static dev.nod.store.Examples.effect;
import static dev.nod.store.Examples.proposal;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Effect.Kind;
import dev.nod.approval.Approval;
import dev.nod.approval.Assignment;
import dev.nod.request.Errand;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRequestsTest extends TablesTest {

    private static final Instant LEASE = NOON.plusSeconds(300);

    @Test
    void keepsARequestAcrossARestart() {
        var request = request("1.1");

        assertThat(tables.requests.receive(request)).isTrue();
        close();
        open();

        assertThat(tables.requests.request(request.id())).contains(request);
    }

    @Test
    void keepsARequestThatIsNoMessageAndInNoThread() {
        var request = new Request(
                new RequestId("T1", "D1", "command/17"),
                ANA,
                new Place("D1", null),
                null,
                "Who am I?",
                NOON);

        tables.requests.receive(request);

        assertThat(tables.requests.request(request.id())).contains(request);
    }

    @Test
    void keepsWhatSomebodyWantsDone() {
        var errand = new Errand("restart", Map.of("service", "web", "reason", "it says \"{}\" & hangs"));
        var request = new Request(new RequestId("T1", "C1", "1.1"), ANA, new Place("C1", null), null,
                "restart web",
                NOON, errand);

        tables.requests.receive(request);

        assertThat(tables.requests.request(request.id())).map(Request::errand).contains(errand);
    }

    @Test
    void receivesAMessageOnceEvenIfItsTextDiffers() {
        tables.requests.receive(request("1.1", "first"));

        assertThat(tables.requests.receive(request("1.1", "second"))).isFalse();
        assertThat(claimed(NOON)).extracting(Request::question).containsExactly("first");
    }

    @Test
    void tellsRequestsOfTeamsAndChannelsApart() {
        var inOneTeam = request("1.1");
        var inAnother = new Request(
                new RequestId("T2", "C1", "1.1"),
                ANA,
                new Place("C1", null),
                null,
                "else",
                NOON);

        assertThat(tables.requests.receive(inOneTeam)).isTrue();
        assertThat(tables.requests.receive(inAnother)).isTrue();
        assertThat(tables.requests.request(inAnother.id())).contains(inAnother);
    }

    @Test
    void knowsNothingOfARequestThatWasNeverReceived() {
        var stranger = request("9.9");

        assertThat(tables.requests.request(stranger.id())).isEmpty();
        assertThat(tables.approvals.newest(stranger.id())).isEmpty();
        assertThat(tables.approvals.revision(stranger.id(), 1)).isEmpty();
        assertThat(tables.approvals.card(stranger.id(), 1)).isEmpty();
        assertThat(tables.approvals.propose(proposal(stranger), List.of(effect(stranger, Kind.SHOW_CARD))))
                .isFalse();
        assertThat(tables.closed(stranger, List.of(effect(stranger, Kind.PASS_ON)))).isFalse();
        assertThat(tables.outbox.nextDue(Set.of())).isEmpty();
    }

    @Test
    void givesOutWaitingRequestsOldestFirstUntilTheyAreProposedOrClosed() {
        var younger = askedAt("1.2", NOON.minusSeconds(1));
        var older = askedAt("1.3", NOON.minusSeconds(2));
        var proposed = request("1.4");
        var closed = request("1.5");
        List.of(younger, older, proposed, closed).forEach(tables.requests::receive);

        tables.approvals.propose(proposal(proposed), List.of());
        tables.closed(closed, List.of());

        assertThat(tables.requests.nextClaim()).contains(older.askedAt());
        assertThat(claimed(NOON)).containsExactly(older, younger);
    }

    @Test
    void givesOutARequestAgainOnceItsLeaseHasEnded() {
        var request = tables.received("1.1");
        claimed(NOON);

        assertThat(claimed(LEASE.minusMillis(1))).isEmpty();
        assertThat(tables.requests.nextClaim()).contains(LEASE);
        assertThat(tables.requests.claim(LEASE, LEASE.plusSeconds(1), 1))
                .containsExactly(new Assignment(request, 1, 2));
    }

    @Test
    void givesOutARequestAgainAfterARestart() {
        var request = tables.received("1.1");
        claimed(NOON);

        tables.requests.recover();

        assertThat(claimed(NOON)).containsExactly(request);
    }

    private List<Request> claimed(Instant now) {
        return tables.requests.claim(now, LEASE, 10).stream().map(Assignment::request).toList();
    }

    private static Request askedAt(String ts, Instant at) {
        return new Request(new RequestId("T1", "C1", ts), ANA, new Place("C1", ts), null, "?", at);
    }

    @Test
    void keepsTheMillisecondsOfAnInstantAndNothingFiner() {
        var request = askedAt("1.1", NOON.plusNanos(123_456_789));

        tables.requests.receive(request);

        assertThat(tables.requests.request(request.id())).map(Request::askedAt)
                .contains(NOON.plusMillis(123));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83E\uDD1D \uD83D\uDC69\u200D\uD83D\uDCBB",
            "it's \"quoted\" \\ `code`; drop table request --",
            "two\nlines\r\n\ttab", "null \u0000 inside", "\u202E\uFEFF\uFFFF", ":named ?1 <defined> ${x}"})
    void keepsTextToTheLetter(String text) {
        var request = request("1.1", text);
        var proposal = proposal(request, draft(text), NOON.plusSeconds(60));

        tables.requests.receive(request);
        tables.approvals.propose(proposal, List.of());

        assertThat(tables.standing(request).approval()).isEqualTo(new Approval.Pending(proposal));
        assertThat(tables.standing(request).isIntact()).isTrue();
    }
}
