package dev.nod.store;

import dev.nod.approval.Approval;
import dev.nod.approval.Card;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Digest;
import dev.nod.approval.Proposal;
import dev.nod.approval.Reason;
import dev.nod.approval.Standing;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads approvals from rows of the table {@code approval} joined with {@code request}, called a and r. */
final class ApprovalRows {

    static final String COLUMNS = RequestRows.COLUMNS
            + ", a.revision, a.release, a.digest, a.editor_team, a.editor, a.expires_at, a.remind_at, a.warn_at,"
            + " a.state, a.ballots, a.settled_by_team, a.settled_by, a.settled_at, a.acts_at, a.reason,"
            + " a.reason_for_asker, a.by_reaction, a.version, a.account, a.rule, a.held_back";

    static final String JOIN = "approval a join request r on r.team = a.team and r.channel = a.channel and r.ts = a.ts";

    private ApprovalRows() {}

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(approval(row), new Digest(row.getString("digest")), row.getLong("version"));
    }

    static Card card(ResultSet row) throws SQLException {
        return new Card(new MessageRef(row.getString("card_channel"), row.getString("card_ts")),
                standing(row));
    }

    private static Approval approval(ResultSet row) throws SQLException {
        var proposal = proposal(row);
        var state = row.getString("state");
        return switch (state) {
            case "pending" -> new Approval.Pending(proposal, BallotJson.read(row.getString("ballots")),
                    RuleJson.read(row.getString("rule")));
            case "approved" -> new Approval.Approved(proposal, BallotJson.read(row.getString("ballots")),
                    RuleJson.read(row.getString("rule")), settledAt(row),
                    Instant.ofEpochMilli(row.getLong("acts_at")));
            case "declined" -> new Approval.Declined(proposal, settledBy(row), reason(row),
                    row.getBoolean("by_reaction"), settledAt(row));
            case "expired" -> new Approval.Expired(proposal, settledAt(row));
            case "superseded" -> new Approval.Superseded(proposal, settledBy(row), settledAt(row));
            case "stopped" -> new Approval.Stopped(proposal, row.getString("reason"), settledAt(row));
            default -> throw new StoreException("a stored approval has the unknown state " + state);
        };
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                RequestRows.request(row),
                row.getInt("revision"),
                ReleaseJson.read(row.getString("release")),
                person(row, "editor_team", "editor"),
                new Deadlines(
                        Instant.ofEpochMilli(row.getLong("expires_at")),
                        instant(row, "remind_at"),
                        instant(row, "warn_at")),
                AccountJson.read(row.getString("account")),
                RuleJson.read(row.getString("held_back")));
    }

    private static @Nullable Person person(ResultSet row, String team, String id) throws SQLException {
        var user = row.getString(id);
        return user == null ? null : new Person(row.getString(team), user);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Reason reason(ResultSet row) throws SQLException {
        var text = row.getString("reason");
        return text == null ? null : new Reason(text, row.getBoolean("reason_for_asker"));
    }

    private static Person settledBy(ResultSet row) throws SQLException {
        return new Person(row.getString("settled_by_team"), row.getString("settled_by"));
    }

    private static Instant settledAt(ResultSet row) throws SQLException {
        return Instant.ofEpochMilli(row.getLong("settled_at"));
    }
}
