package dev.nod.store;

import dev.nod.approval.Approval;
import dev.nod.approval.Proposal;
import dev.nod.request.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Reads approvals from rows of the table {@code approval} joined with {@code request}, called a and r. */
final class ApprovalRows {

    static final String COLUMNS = RequestRows.COLUMNS
            + ", a.draft, a.digest, a.expires_at, a.state, a.settled_by_team, a.settled_by, a.settled_at";

    static final String JOIN = "approval a join request r on r.team = a.team and r.channel = a.channel and r.ts = a.ts";

    private ApprovalRows() {}

    static Approval approval(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return switch (state) {
            case "pending" -> pending(row);
            case "approved" -> new Approval.Approved(proposal(row), settledBy(row), settledAt(row));
            case "declined" -> new Approval.Declined(proposal(row), settledBy(row), settledAt(row));
            case "expired" -> new Approval.Expired(proposal(row), settledAt(row));
            default -> throw new StoreException("a stored approval has the unknown state " + state);
        };
    }

    static Approval.Pending pending(ResultSet row) throws SQLException {
        return new Approval.Pending(proposal(row));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                RequestRows.request(row),
                DraftJson.read(row.getString("draft")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    private static Person settledBy(ResultSet row) throws SQLException {
        return new Person(row.getString("settled_by_team"), row.getString("settled_by"));
    }

    private static Instant settledAt(ResultSet row) throws SQLException {
        return Instant.ofEpochMilli(row.getLong("settled_at"));
    }
}
