package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Card;
import dev.nod.approval.Proposal;
import dev.nod.approval.Refusal;
import dev.nod.approval.Standing;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a vote to a decision, by reaction or button alike. */
public final class Deciding {

    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

    private final Approvals approvals;
    private final Rights rights;
    private final Effects effects;
    private final Consequences consequences;

    public Deciding(Approvals approvals, Rights rights, Effects effects) {
        this.approvals = approvals;
        this.rights = rights;
        this.effects = effects;
        consequences = new Consequences(effects);
    }

    /** Counts a vote, if it may be counted. When this returns a decision is stored and will be carried out. */
    public Verdict decide(Vote vote) {
        var verdict = decideOnce(vote);
        while (verdict.isEmpty()) {
            verdict = decideOnce(vote);
        }
        return verdict.get();
    }

    /** What a card shows; empty if the message is none. */
    public Optional<Proposal> proposal(MessageRef card) {
        return approvals.card(card).map(found -> found.approval().proposal());
    }

    /** Why a vote would not be counted now; empty if it would. */
    public Optional<Verdict> objection(Vote vote) {
        var found = approvals.card(vote.on());
        if (found.isEmpty()) {
            return Optional.of(new Verdict.NotACard());
        }
        var card = found.get();
        return switch (card.approval()) {
            case Approval.Pending pending ->
                refusal(card, pending, vote).map(why -> refused(why, card, vote));
            case Approval.Superseded _ -> Optional.of(refused(Refusal.SUPERSEDED, card, vote));
            case Approval.Approved _, Approval.Declined _, Approval.Expired _, Approval.Stopped _ ->
                Optional.of(refused(Refusal.ALREADY_SETTLED, card, vote));
        };
    }

    /** Empty if somebody else changed the approval at the same time, so that the vote meets another state now. */
    private Optional<Verdict> decideOnce(Vote vote) {
        var card = approvals.card(vote.on());
        return card.isEmpty() ? Optional.of(new Verdict.NotACard()) : decide(card.get(), vote);
    }

    private Optional<Verdict> decide(Card card, Vote vote) {
        return switch (card.approval()) {
            case Approval.Pending pending -> decide(card, pending, vote);
            case Approval.Superseded _ -> Optional.of(refused(Refusal.SUPERSEDED, card, vote));
            case Approval.Approved approved when vote.isUp() && approved.by().contains(vote.by()) ->
                Optional.of(new Verdict.Decided(approved));
            case Approval.Approved approved when !vote.isUp() && approved.rule() != null ->
                overrule(card, approved, vote);
            case Approval.Declined declined when isRepeated(declined, vote) ->
                Optional.of(new Verdict.Decided(declined));
            case Approval.Approved _, Approval.Declined _, Approval.Expired _, Approval.Stopped _ ->
                Optional.of(refused(Refusal.ALREADY_SETTLED, card, vote));
        };
    }

    /** Whoever was not told in time that their form was taken submits it once more. */
    private static boolean isRepeated(Approval.Declined declined, Vote vote) {
        return !vote.isUp()
                && !vote.isReaction()
                && declined.by().equals(vote.by())
                && Objects.equals(declined.reason(), vote.reason());
    }

    private Optional<Verdict> decide(Card card, Approval.Pending pending, Vote vote) {
        var refusal = refusal(card, pending, vote);
        if (refusal.isPresent()) {
            return Optional.of(refused(refusal.get(), card, vote));
        }
        var policy = rights.policy(pending.proposal().request()).orElseThrow();
        var next = pending.after(vote, policy);
        if (next.equals(pending)) {
            return Optional.of(new Verdict.Decided(pending));
        }
        if (!approvals.replace(card.standing(), next, consequences.of(next))) {
            return Optional.empty();
        }
        effects.stored();
        LOG.info("request {} is {}", next.proposal().request().id(), next.getClass().getSimpleName());
        return Optional.of(next instanceof Approval.Expired
                ? refused(Refusal.TOO_LATE, card, vote)
                : new Verdict.Decided(next));
    }

    /** A no takes back what a rule accepted, while nothing was done about it, and then counts like any other. */
    private Optional<Verdict> overrule(Card card, Approval.Approved approved, Vote vote) {
        var refusal = refusal(card, approved, vote);
        if (refusal.isPresent()) {
            return Optional.of(refused(refusal.get(), card, vote));
        }
        var pending = approved.without(_ -> true);
        if (approvals.undo(card.standing(), pending, vote.by(), consequences.of(pending))) {
            effects.stored();
            return Optional.empty();
        }
        return approvals.card(card.message())
                .filter(now -> now.standing().version() == card.standing().version())
                .map(now -> refused(Refusal.TOO_LATE, now, vote));
    }

    /** Whoever edited a draft may think better of it. */
    private Optional<Refusal> refusal(Card card, Approval approval, Vote vote) {
        return isStale(card, vote)
                ? Optional.of(Refusal.STALE)
                : rights.toDecide(vote.by(), approval.proposal())
                        .filter(refusal -> vote.isUp() || refusal != Refusal.OWN_EDIT);
    }

    private static boolean isStale(Card card, Vote vote) {
        return !card.standing().isIntact() || (vote.saw() != null && !card.digest().equals(vote.saw()));
    }

    private Verdict refused(Refusal why, Card card, Vote vote) {
        LOG.info("vote of {} on {} is refused: {}", vote.by(), vote.on(), why);
        var isNews = approvals.refuse(card, vote, why);
        if (why == Refusal.UNVERIFIED) {
            effects.stored();
        }
        return new Verdict.Refused(why, card.approval(), isNews);
    }

    /** Settles what nobody decided in time. */
    void expire(Standing standing, Approval.Pending pending, Instant now) {
        var expired = pending.expired(now);
        if (approvals.replace(standing, expired, consequences.of(expired))) {
            effects.stored();
            LOG.info("request {} expired without a decision", expired.proposal().request().id());
        }
    }
}
