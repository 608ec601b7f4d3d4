package dev.nod.store;

import dev.nod.action.Effect;
import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Card;
import dev.nod.approval.Digest;
import dev.nod.approval.Proposal;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Requests and approvals as rows; every change of a state is a compare-and-set. */
public final class SqlApprovals implements Approvals {

    private static final String OF_REQUEST = " where r.team = :team and r.channel = :channel and r.ts = :ts";
    private static final String SELECT_REQUEST = "select " + RequestRows.COLUMNS + " from request r";
    private static final String SELECT_APPROVAL = "select " + ApprovalRows.COLUMNS + " from "
            + ApprovalRows.JOIN;
    private static final String SELECT_CARD = "select " + ApprovalRows.COLUMNS
            + ", e.message_channel as card_channel, e.message_ts as card_ts from " + ApprovalRows.JOIN
            + " join effect e on e.team = a.team and e.channel = a.channel and e.ts = a.ts"
            + " and e.kind = 'SHOW_CARD' and e.state = 'done'";

    private final Database database;

    public SqlApprovals(Database database) {
        this.database = database;
    }

    @Override
    public boolean receive(Request request) {
        return database.write(handle -> handle.createUpdate("""
            insert into request (
                team, channel, ts, asker_team, asker, answer_channel, answer_thread,
                message_channel, message_ts, question, asked_at, stage)
            values (
                :id.team, :id.channel, :id.ts, :asker.team, :asker.id, :answerAt.channel, :answerAt.thread,
                :message?.channel, :message?.ts, :question, :askedAt, 'received')
            on conflict (team, channel, ts) do nothing
            """).bindMethods(request).execute() == 1);
    }

    @Override
    public List<Request> received() {
        return database.read(
                handle -> handle.createQuery(
                        SELECT_REQUEST + " where r.stage = 'received' order by r.asked_at, r.ts")
                        .map((row, _) -> RequestRows.request(row))
                        .list());
    }

    @Override
    public Optional<Request> request(RequestId id) {
        return database.read(
                handle -> of(id, handle, SELECT_REQUEST).map((row, _) -> RequestRows.request(row)).findOne());
    }

    @Override
    public boolean propose(Proposal proposal, List<Effect> effects) {
        return database.write(handle -> {
            if (!leaveReceived(handle, proposal.request().id(), "proposed")) {
                return false;
            }
            handle.createUpdate("""
                insert into approval (team, channel, ts, draft, digest, expires_at, state)
                values (:team, :channel, :ts, :draft, :digest, :expiresAt, 'pending')
                """)
                    .bindMethods(proposal.request().id())
                    .bind("draft", DraftJson.write(proposal.draft()))
                    .bind("digest", proposal.digest().hex())
                    .bind("expiresAt", proposal.expiresAt())
                    .execute();
            insert(handle, effects);
            return true;
        });
    }

    @Override
    public boolean close(RequestId request, List<Effect> effects) {
        return database.write(handle -> {
            if (!leaveReceived(handle, request, "closed")) {
                return false;
            }
            insert(handle, effects);
            return true;
        });
    }

    @Override
    public Optional<Approval> approval(RequestId request) {
        return database.read(
                handle -> of(request, handle, SELECT_APPROVAL).map((row, _) -> ApprovalRows.approval(row))
                        .findOne());
    }

    @Override
    public Optional<Digest> digest(RequestId request) {
        return database.read(
                handle -> of(request, handle, SELECT_APPROVAL).map((row, _) -> digest(row)).findOne());
    }

    @Override
    public Optional<Card> card(MessageRef message) {
        return database.read(
                handle -> handle.createQuery(
                        SELECT_CARD + " where e.message_channel = :channel and e.message_ts = :ts")
                        .bindMethods(message)
                        .map((row, _) -> card(row))
                        .findOne());
    }

    @Override
    public Optional<Card> card(RequestId request) {
        return database.read(
                handle -> of(request, handle, SELECT_CARD).map((row, _) -> card(row)).findFirst());
    }

    @Override
    public boolean settle(Approval settled, List<Effect> effects) {
        return switch (settled) {
            case Approval.Pending _ ->
                throw new IllegalArgumentException("a pending approval is not settled");
            case Approval.Approved(var proposal, var by, var at) ->
                settle(proposal, "approved", by, at, effects);
            case Approval.Declined(var proposal, var by, var at) ->
                settle(proposal, "declined", by, at, effects);
            case Approval.Expired(var proposal, var at) -> settle(proposal, "expired", null, at, effects);
        };
    }

    private boolean settle(
            Proposal proposal,
            String state,
            @Nullable Person by,
            Instant at,
            List<Effect> effects) {
        return database.write(handle -> {
            var settled = handle.createUpdate("""
                update approval
                set state = :state, settled_by_team = :byTeam, settled_by = :by, settled_at = :at
                where team = :team and channel = :channel and ts = :ts and state = 'pending'
                """)
                    .bindMethods(proposal.request().id())
                    .bind("state", state)
                    .bind("byTeam", by == null ? null : by.team())
                    .bind("by", by == null ? null : by.id())
                    .bind("at", at)
                    .execute() == 1;
            if (settled) {
                insert(handle, effects);
            }
            return settled;
        });
    }

    @Override
    public List<Approval.Pending> pending() {
        return database.read(
                handle -> handle.createQuery(
                        SELECT_APPROVAL
                                + " where a.state = 'pending' order by a.expires_at, r.asked_at, r.ts")
                        .map((row, _) -> ApprovalRows.pending(row))
                        .list());
    }

    @Override
    public Optional<Instant> nextExpiry() {
        return database.read(
                handle -> handle.createQuery("""
                    select expires_at from approval where state = 'pending' order by expires_at limit 1
                    """).mapTo(Instant.class).findOne());
    }

    @Override
    public boolean firstRefusal(MessageRef card, Person voter) {
        return database.write(handle -> handle.createUpdate("""
            insert into refusal (card_channel, card_ts, voter_team, voter)
            values (:card.channel, :card.ts, :voter.team, :voter.id)
            on conflict (card_channel, card_ts, voter_team, voter) do nothing
            """).bindMethods("card", card).bindMethods("voter", voter).execute() == 1);
    }

    private static Query of(RequestId id, Handle handle, String select) {
        return handle.createQuery(select + OF_REQUEST).bindMethods(id);
    }

    private static boolean leaveReceived(Handle handle, RequestId request, String stage) {
        return handle.createUpdate("""
            update request set stage = :stage
            where team = :team and channel = :channel and ts = :ts and stage = 'received'
            """).bindMethods(request).bind("stage", stage).execute() == 1;
    }

    private void insert(Handle handle, List<Effect> effects) {
        EffectRows.insert(handle, effects, database.clock().instant());
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                new MessageRef(row.getString("card_channel"), row.getString("card_ts")),
                digest(row),
                ApprovalRows.approval(row));
    }

    private static Digest digest(ResultSet row) throws SQLException {
        return new Digest(row.getString("digest"));
    }
}
