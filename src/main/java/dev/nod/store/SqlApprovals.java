package dev.nod.store;

import dev.nod.action.Effect;
import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Card;
import dev.nod.approval.Proposal;
import dev.nod.approval.Refusal;
import dev.nod.approval.Standing;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.RequestId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Approvals as rows; every change of a state is a compare-and-set. */
public final class SqlApprovals implements Approvals {

    private static final String OF_REQUEST = " where r.team = :team and r.channel = :channel and r.ts = :ts";
    private static final String SELECT = "select " + ApprovalRows.COLUMNS + " from " + ApprovalRows.JOIN;
    private static final String SELECT_CARD = "select " + ApprovalRows.COLUMNS
            + ", e.message_channel as card_channel, e.message_ts as card_ts from " + ApprovalRows.JOIN
            + " join effect e on e.team = a.team and e.channel = a.channel and e.ts = a.ts"
            + " and e.revision = a.revision and e.kind = 'SHOW_CARD' and e.state = 'done'";

    private final Database database;

    public SqlApprovals(Database database) {
        this.database = database;
    }

    @Override
    public boolean propose(Approval.Pending proposed, List<Effect> effects) {
        var proposal = proposed.proposal();
        return database.write(handle -> {
            var expected = handle.createUpdate("""
                update request set stage = 'proposed', revision = :revision
                where team = :team and channel = :channel and ts = :ts
                    and stage = 'received' and revision = :revision - 1
                """)
                    .bindMethods(proposal.request().id())
                    .bind("revision", proposal.revision())
                    .execute() == 1;
            if (expected) {
                insert(handle, proposed);
                effects(handle, effects);
            }
            return expected;
        });
    }

    @Override
    public Optional<Standing> newest(RequestId request) {
        return database.read(handle -> handle
                .createQuery(SELECT + OF_REQUEST + " order by a.revision desc limit 1")
                .bindMethods(request)
                .map((row, _) -> ApprovalRows.standing(row))
                .findOne());
    }

    @Override
    public Optional<Standing> revision(RequestId request, int revision) {
        return database.read(handle -> of(request, revision, handle, SELECT)
                .map((row, _) -> ApprovalRows.standing(row))
                .findOne());
    }

    @Override
    public Optional<Card> card(MessageRef message) {
        return database.read(handle -> handle
                .createQuery(SELECT_CARD + " where e.message_channel = :channel and e.message_ts = :ts")
                .bindMethods(message)
                .map((row, _) -> ApprovalRows.card(row))
                .findOne());
    }

    @Override
    public Optional<Card> card(RequestId request, int revision) {
        return database.read(handle -> of(request, revision, handle, SELECT_CARD)
                .map((row, _) -> ApprovalRows.card(row))
                .findFirst());
    }

    @Override
    public List<Standing> pending() {
        return list(SELECT + " where a.state = 'pending' order by a.expires_at, r.asked_at, r.ts");
    }

    /** Asks for states besides the one that it wants, so that the index of what waits serves it. */
    @Override
    public List<Standing> revocable() {
        return list(SELECT + " "
                + """
                    join effect e on e.team = a.team and e.channel = a.channel and e.ts = a.ts and e.revision = a.revision
                    and e.kind in ('POST_ANSWER', 'CALL') and e.state = 'ready' and not e.may_have_happened
                    where a.state = 'approved' and e.state in ('ready', 'uncertain')
                    order by e.due_at, e.position""");
    }

    private List<Standing> list(String select) {
        return database.read(handle -> handle.createQuery(select)
                .map((row, _) -> ApprovalRows.standing(row))
                .list());
    }

    @Override
    public boolean replace(Standing from, Approval to, List<Effect> effects) {
        return change(from, to, effects, handle -> audit(handle, from.approval(), to));
    }

    @Override
    public boolean undo(Standing from, Approval.Pending to, Person by, List<Effect> effects) {
        return change(from, to, effects, handle -> handle.createUpdate("""
            update effect set state = 'withdrawn', note = :by
            where team = :team and channel = :channel and ts = :ts and revision = :revision
                and kind in ('POST_ANSWER', 'CALL') and state = 'ready' and not may_have_happened
            """)
                .bindMethods(from.approval().proposal().request().id())
                .bind("revision", from.approval().proposal().revision())
                .bind("by", "taken back by " + by)
                .execute() == 1
                && database.audit(handle, Happenings.undone(from.approval().proposal(), by)));
    }

    @Override
    public boolean revise(Standing from, Approval.Superseded to, Proposal next, List<Effect> effects) {
        return change(from, to, effects, handle -> {
            var isNext = handle.createUpdate("""
                update request set revision = :revision
                where team = :team and channel = :channel and ts = :ts
                    and stage = 'proposed' and revision = :revision - 1
                """)
                    .bindMethods(next.request().id())
                    .bind("revision", next.revision())
                    .execute() == 1;
            if (isNext) {
                audit(handle, from.approval(), to);
                insert(handle, new Approval.Pending(next));
            }
            return isNext;
        });
    }

    @Override
    public boolean reopen(Standing expired, Person by, List<Effect> effects) {
        return database.write(handle -> {
            var reopened = handle.createUpdate("""
                update request set stage = 'received', lease_until = null, attempts = 0
                where team = :team and channel = :channel and ts = :ts and stage = 'proposed'
                    and revision = :revision
                """)
                    .bindMethods(expired.approval().proposal().request().id())
                    .bind("revision", expired.approval().proposal().revision())
                    .execute() == 1;
            if (reopened) {
                database.audit(handle, Happenings.askedAgain(expired.approval().proposal(), by));
                effects(handle, effects);
            }
            return reopened;
        });
    }

    @Override
    public void refuseToReopen(Standing standing, Person by, Refusal why) {
        database.write(handle -> database.audit(handle,
                Happenings.askingAgainRefused(standing.approval().proposal(), by, why)));
    }

    @Override
    public boolean refuse(Card card, Vote vote, Refusal why) {
        return database.write(handle -> {
            var isNews = RefusalRows.put(handle, vote, why);
            var isLookedAtAgain = why == Refusal.UNVERIFIED && vote.isReaction();
            if (isNews || !isLookedAtAgain) {
                database.audit(handle, Happenings.refused(card, vote, why));
            }
            if (isLookedAtAgain) {
                var proposal = card.approval().proposal();
                SqlTimers.lookAgain(handle, proposal.request().id(), proposal.revision(),
                        database.clock().instant());
            }
            return isNews;
        });
    }

    /** Changes the state that was read, and whatever has to change with it; all of it or nothing. */
    private boolean change(
            Standing from,
            Approval to,
            List<Effect> effects,
            Predicate<Handle> together) {
        return database.writeIf(handle -> {
            if (!ApprovalRows.update(handle, from, to) || !together.test(handle)) {
                return false;
            }
            SqlTimers.follow(handle, to, database.clock().instant());
            effects(handle, effects);
            return true;
        });
    }

    private boolean audit(Handle handle, Approval from, Approval to) {
        return Happenings.changed(from, to).stream().allMatch(event -> database.audit(handle, event));
    }

    private void insert(Handle handle, Approval.Pending pending) {
        ApprovalRows.insert(handle, pending);
        SqlTimers.follow(handle, pending, database.clock().instant());
        database.audit(handle, Happenings.drafted(pending.proposal()));
    }

    private static Query of(RequestId id, int revision, Handle handle, String select) {
        return handle.createQuery(select + OF_REQUEST + " and a.revision = :revision")
                .bindMethods(id)
                .bind("revision", revision);
    }

    private void effects(Handle handle, List<Effect> effects) {
        EffectRows.insert(handle, effects, database.clock().instant());
    }
}
