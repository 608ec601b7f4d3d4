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
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code approval}, which is read joined with {@code request}; these are called a and r. */
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

    static void insert(Handle handle, Approval.Pending pending) {
        var proposal = pending.proposal();
        handle.createUpdate(
                """
                    insert into approval (
                        team, channel, ts, revision, release, digest, editor_team, editor, expires_at, remind_at, warn_at,
                        state, ballots, version, account, rule, held_back)
                    values (
                        :team, :channel, :ts, :revision, :release, :digest, :editor?.team, :editor?.id,
                        :deadlines.expiresAt, :deadlines.remindAt, :deadlines.warnAt, 'pending', '[]', 1, :account, :rule, :heldBack)
                    """)
                .bindMethods(proposal.request().id())
                .bindMethods(proposal)
                .bind("release", ReleaseJson.write(proposal.release()))
                .bind("digest", proposal.digest().hex())
                .bind("account", AccountJson.write(proposal.account()))
                .bind("rule", RuleJson.write(pending.rule()))
                .bind("heldBack", RuleJson.write(proposal.heldBack()))
                .execute();
    }

    /** Whether the state that was read was still current, and has given way to the new one. */
    static boolean update(Handle handle, Standing from, Approval to) {
        return StateColumns.of(to)
                .bindTo(handle.createUpdate(
                        """
                            update approval
                            set state = :state, ballots = :ballots, settled_by_team = :byTeam, settled_by = :by,
                                settled_at = :at, acts_at = :actsAt, reason = :reason, reason_for_asker = :reasonForAsker,
                                by_reaction = :byReaction, rule = :rule, version = version + 1
                            where team = :team and channel = :channel and ts = :ts and revision = :revision and version = :version
                            """))
                .bindMethods(from.approval().proposal().request().id())
                .bind("revision", from.approval().proposal().revision())
                .bind("version", from.version())
                .execute() == 1;
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
