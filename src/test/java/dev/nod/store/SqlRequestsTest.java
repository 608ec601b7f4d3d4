package dev.nod.store;

import static dev.nod.store.Examples.ANA;
import static dev.nod.store.Examples.AT_NOON;
import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.draft;
import static dev.nod.store.Examples.effect;
import static dev.nod.store.Examples.proposal;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Effect.Kind;
import dev.nod.approval.Approval;
import dev.nod.approval.Proposal;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRequestsTest {

    @TempDir
    private Path folder;
    private Database database;
    private SqlApprovals approvals;
    private SqlOutbox outbox;

    @BeforeEach
    void open() {
        database = Database.open(folder, AT_NOON);
        approvals = new SqlApprovals(database);
        outbox = new SqlOutbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsARequestAcrossARestart() {
        var request = request("1.1");

        assertThat(approvals.receive(request)).isTrue();
        close();
        open();

        assertThat(approvals.request(request.id())).contains(request);
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

        approvals.receive(request);

        assertThat(approvals.request(request.id())).contains(request);
    }

    @Test
    void receivesAMessageOnceEvenIfItsTextDiffers() {
        approvals.receive(request("1.1", "first"));

        assertThat(approvals.receive(request("1.1", "second"))).isFalse();
        assertThat(approvals.received()).extracting(Request::question).containsExactly("first");
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

        assertThat(approvals.receive(inOneTeam)).isTrue();
        assertThat(approvals.receive(inAnother)).isTrue();
        assertThat(approvals.request(inAnother.id())).contains(inAnother);
    }

    @Test
    void knowsNothingOfARequestThatWasNeverReceived() {
        var stranger = request("9.9");

        assertThat(approvals.request(stranger.id())).isEmpty();
        assertThat(approvals.approval(stranger.id())).isEmpty();
        assertThat(approvals.digest(stranger.id())).isEmpty();
        assertThat(approvals.card(stranger.id())).isEmpty();
        assertThat(approvals.propose(proposal(stranger), List.of(effect(stranger, Kind.SHOW_CARD))))
                .isFalse();
        assertThat(approvals.close(stranger.id(), List.of(effect(stranger, Kind.PASS_ON)))).isFalse();
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void listsWaitingRequestsOldestFirstUntilTheyAreProposedOrClosed() {
        var younger = askedAt("1.2", NOON.plusSeconds(1));
        var older = askedAt("1.3", NOON);
        var proposed = request("1.4");
        var closed = request("1.5");
        List.of(younger, older, proposed, closed).forEach(approvals::receive);

        approvals.propose(proposal(proposed), List.of());
        approvals.close(closed.id(), List.of());

        assertThat(approvals.received()).containsExactly(older, younger);
    }

    private static Request askedAt(String ts, Instant at) {
        return new Request(new RequestId("T1", "C1", ts), ANA, new Place("C1", ts), null, "?", at);
    }

    @Test
    void keepsTheMillisecondsOfAnInstantAndNothingFiner() {
        var request = askedAt("1.1", NOON.plusNanos(123_456_789));

        approvals.receive(request);

        assertThat(approvals.request(request.id())).map(Request::askedAt).contains(NOON.plusMillis(123));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83E\uDD1D \uD83D\uDC69\u200D\uD83D\uDCBB",
            "it's \"quoted\" \\ `code`; drop table request --",
            "two\nlines\r\n\ttab", "null \u0000 inside", "\u202E\uFEFF\uFFFF", ":named ?1 <defined> ${x}"})
    void keepsTextToTheLetter(String text) {
        var request = request("1.1", text);
        var proposal = new Proposal(request, draft(text), NOON.plusSeconds(60));

        approvals.receive(request);
        approvals.propose(proposal, List.of());

        assertThat(approvals.approval(request.id())).contains(new Approval.Pending(proposal));
        assertThat(approvals.digest(request.id())).contains(proposal.digest());
    }
}
