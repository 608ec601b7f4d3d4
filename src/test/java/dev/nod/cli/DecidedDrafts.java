package dev.nod.cli;

import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Ballot;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Proposal;
import dev.nod.draft.Account;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.store.Database;
import dev.nod.store.SqlApprovals;
import dev.nod.store.SqlRequests;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills a database with drafts that people decided on. */
final class DecidedDrafts {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Person BEN = new Person("T1", "UBEN");

    private final Database database;
    private int requests;

    DecidedDrafts(Database database) {
        this.database = database;
    }

    /**
     * Adds some of one writer and confidence.
     *
     * @param writer null for quotes
     * @param right  how many were approved
     * @param wrong  how many were declined
     */
    void add(@Nullable String writer, double confidence, int right, int wrong) {
        for (var number = 0; number < right + wrong; number++) {
            add(writer, confidence, number < right);
        }
    }

    private void add(@Nullable String writer, double confidence, boolean right) {
        var approvals = new SqlApprovals(database);
        var id = new RequestId("T1", "C1", "%d.1".formatted(++requests));
        var request = new Request(id, new Person("T1", "UANA"), new Place("C1", id.ts()), null, "How?", NOON);
        var draft = new Draft(
                List.of(new Statement("So.",
                        List.of(new Citation("p1", "VPN", List.of(), "https://x.test/vpn", "So.")))),
                confidence);
        var proposal = new Proposal(request, 1, new Release.Quoted(draft), null,
                new Deadlines(NOON.plusSeconds(60), null, null),
                new Account(writer, List.of(), List.of(), List.of(), Map.of(), null));
        new SqlRequests(database).receive(request);
        approvals.propose(proposal, List.of());
        approvals.replace(approvals.newest(id).orElseThrow(), right
                ? new Approval.Approved(proposal, List.of(new Ballot(BEN, true, true, NOON)), NOON, NOON)
                : new Approval.Declined(proposal, BEN, null, true, NOON), List.of());
    }
}
