package dev.nod.store;

import static dev.nod.store.Examples.BEN;
import static dev.nod.store.Examples.CARA;
import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.declined;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Release;
import dev.nod.action.Repeat;
import dev.nod.approval.Approval;
import dev.nod.approval.Ballot;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Proposal;
import dev.nod.draft.Account;
import dev.nod.draft.Draft;
import dev.nod.draft.Ruling;
import dev.nod.request.Request;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTrackRecordTest {

    private static final Deadlines DEADLINES = new Deadlines(NOON.plusSeconds(60), null, null);

    @TempDir
    private Path folder;
    private Tables tables;
    private SqlTrackRecord record;

    @BeforeEach
    void open() {
        tables = Tables.open(folder);
        record = new SqlTrackRecord(tables.database);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void countsWhatWasApprovedAsItWasAndWhatWasDeclined() {
        settle(approved(proposed("1.1", "fake-1", .75), NOON));
        settle(declined(proposed("1.2", null, .5), BEN));

        assertThat(record.latest(9)).containsExactlyInAnyOrder(new Ruling("fake-1", .75, true),
                new Ruling(null, .5, false));
    }

    @Test
    void countsAnEditedDraftAsWrongOnceTheEditIsApproved() {
        var draft = proposed("1.1", "fake-1", .75);
        var edit = edited(draft);
        var secondEdit = edited(edit);
        assertThat(record.latest(9)).isEmpty();

        settle(approved(secondEdit, NOON));

        assertThat(record.latest(9)).containsExactly(new Ruling("fake-1", .75, false));
    }

    @Test
    void doesNotCountADraftWhoseEditCameToNothing() {
        settle(declined(edited(proposed("1.1", null, .5)), CARA));
        settle(new Approval.Expired(edited(proposed("1.2", null, .5)), NOON));

        assertThat(record.latest(9)).isEmpty();
    }

    @Test
    void keepsADraftApartFromOneThatWasMadeAnewForItsRequest() {
        var edit = edited(proposed("1.1", null, .5));
        settle(new Approval.Expired(edit, NOON));
        tables.approvals.reopen(tables.standing(edit.request()), BEN, List.of());
        var anew = proposal(edit.request(), 3, "fake-1", .75);
        tables.approvals.propose(anew, List.of());
        assertThat(record.latest(9)).isEmpty();

        settle(approved(edited(anew), NOON));

        assertThat(record.latest(9)).containsExactly(new Ruling("fake-1", .75, false));
    }

    @Test
    void doesNotCountWhatNobodyDecided() {
        proposed("1.1", null, .5);
        settle(new Approval.Expired(proposed("1.2", null, .5), NOON));
        var stopped = proposed("1.3", null, .5);
        settle(approved(stopped, NOON));
        settle(new Approval.Stopped(stopped, "It is gone.", NOON));
        settle(approved(proposed("1.4", null, .5), NOON));
        tables.database
                .write(handle -> handle.execute("update approval set ballots = '[]' where ts = '1.4'"));

        assertThat(record.latest(9)).isEmpty();
    }

    @Test
    void doesNotCountCalls() {
        var request = tables.received("1.1");
        var call = new Proposal(request, 1,
                new Release.Called(CallJsonTest.call(new Repeat.OneShot()), List.of()), null, DEADLINES);
        tables.approvals.propose(call, List.of());
        settle(approved(call, NOON));

        assertThat(record.latest(9)).isEmpty();
    }

    @Test
    void listsTheLatestFirst() {
        settle(approved(proposed("1.1", null, .25), NOON.plusSeconds(2)));
        settle(approved(proposed("1.2", null, .5), NOON.plusSeconds(3)));
        settle(approved(proposed("1.3", null, .75), NOON.plusSeconds(1)));

        assertThat(record.latest(2)).extracting(Ruling::confidence).containsExactly(.5, .25);
    }

    @Test
    void findsTheLatestByTheIndexWithoutSortingAll() {
        var plan = tables.database.read(handle -> handle
                .createQuery("explain query plan " + SqlTrackRecord.LATEST)
                .bind("most", 9)
                .map((row, _) -> row.getString("detail"))
                .list());

        assertThat(plan).anyMatch(step -> step.startsWith("SCAN a USING INDEX approval_ruled"))
                .noneMatch(step -> step.contains("TEMP B-TREE"))
                .filteredOn(step -> step.startsWith("SCAN"))
                .hasSize(1);
    }

    private Proposal proposed(String ts, @Nullable String model, double confidence) {
        var proposal = proposal(tables.received(ts), 1, model, confidence);
        tables.approvals.propose(proposal, List.of());
        return proposal;
    }

    private static Proposal proposal(
            Request request,
            int revision,
            @Nullable String model,
            double confidence) {
        return new Proposal(request, revision,
                new Release.Quoted(new Draft(Examples.draft().statements(), confidence)), null, DEADLINES,
                new Account(model, List.of(), List.of(), List.of(), Map.of(), null));
    }

    private Proposal edited(Proposal proposal) {
        var next = new Proposal(proposal.request(), proposal.revision() + 1,
                new Release.Written("Ask Cara.", List.of()), BEN, DEADLINES);
        tables.approvals.revise(tables.standing(proposal.request()),
                new Approval.Superseded(proposal, BEN, NOON), next, List.of());
        return next;
    }

    private static Approval approved(Proposal proposal, Instant at) {
        return new Approval.Approved(proposal, List.of(new Ballot(CARA, true, true, at)), at, at);
    }

    private void settle(Approval to) {
        assertThat(tables.approvals.replace(tables.standing(to.proposal().request()), to, List.of()))
                .isTrue();
    }
}
