package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Ballot;
import dev.nod.approval.Card;
import dev.nod.approval.Digest;
import dev.nod.approval.Refusal;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes votes back, as long as nothing has been done about them. */
public final class TakingBack {

    private static final Logger LOG = LoggerFactory.getLogger(TakingBack.class);

    private final Approvals approvals;
    private final Rights rights;
    private final Effects effects;
    private final Clock clock;
    private final Consequences consequences;

    public TakingBack(Approvals approvals, Rights rights, Effects effects, Clock clock) {
        this.approvals = approvals;
        this.rights = rights;
        this.effects = effects;
        this.clock = clock;
        consequences = new Consequences(effects);
    }

    /** A person removed a reaction of this kind from a card. */
    public Verdict removed(Person by, boolean isUp, MessageRef on) {
        var card = approvals.card(on);
        while (card.isPresent()) {
            var verdict = removed(by, isUp, card.get());
            if (verdict.isPresent()) {
                return verdict.get();
            }
            card = approvals.card(on);
        }
        return new Verdict.NotACard();
    }

    private Optional<Verdict> removed(Person by, boolean isUp, Card card) {
        return switch (card.approval()) {
            case Approval.Pending pending when isCounted(pending.ballots(), by, isUp) ->
                replace(card, pending.without(by::equals));
            case Approval.Approved approved when isCounted(approved.votes(), by, isUp) ->
                undo(card, approved.without(by::equals), by);
            case Approval.Pending _, Approval.Approved _, Approval.Declined _, Approval.Expired _, Approval.Superseded _, Approval.Stopped _ ->
                Optional.of(new Verdict.Decided(card.approval()));
        };
    }

    private static boolean isCounted(Collection<Ballot> ballots, Person by, boolean isUp) {
        return ballots.stream()
                .anyMatch(ballot -> ballot.by().equals(by) && ballot.isUp() == isUp && ballot.byReaction());
    }

    /** A person wants what was approved on this card not to happen: one of those who approved, or may decide. */
    public Verdict undo(Person by, MessageRef on, Digest saw) {
        var found = approvals.card(on);
        if (found.isEmpty()) {
            return new Verdict.NotACard();
        }
        var card = found.get();
        if (!(card.approval() instanceof Approval.Approved approved)) {
            return refused(Refusal.ALREADY_SETTLED, card, by, saw);
        }
        var isVoter = approved.by().contains(by);
        var refusal = isVoter ? Optional.<Refusal>empty() : rights.toEdit(by, approved.proposal());
        if (refusal.isPresent()) {
            return refused(refusal.get(), card, by, saw);
        }
        return undo(card, approved.without(voter -> !isVoter || voter.equals(by)), by)
                .filter(Verdict.Decided.class::isInstance)
                .orElseGet(() -> refused(Refusal.TOO_LATE, approvals.card(on).orElse(card), by, saw));
    }

    private Verdict refused(Refusal why, Card card, Person by, Digest saw) {
        LOG.info("{} may not take back what is on {}: {}", by, card.message(), why);
        var vote = new Vote(by, false, card.message(), saw, clock.instant());
        return new Verdict.Refused(why, card.approval(), approvals.refuse(card, vote, why));
    }

    private Optional<Verdict> replace(Card card, Approval.Pending to) {
        return approvals.replace(card.standing(), to, consequences.of(to)) ? done(to) : Optional.empty();
    }

    /** Once the effect is under way, what is approved stays approved. */
    private Optional<Verdict> undo(Card card, Approval.Pending to, Person by) {
        if (approvals.undo(card.standing(), to, by, consequences.of(to))) {
            LOG.info("{} took back the approval of request {}", by, to.proposal().request().id());
            return done(to);
        }
        return approvals.card(card.message())
                .filter(now -> now.standing().version() == card.standing().version())
                .map(now -> new Verdict.Refused(Refusal.TOO_LATE, now.approval(), false));
    }

    private Optional<Verdict> done(Approval to) {
        effects.stored();
        return Optional.of(new Verdict.Decided(to));
    }

    /** Takes back the votes by reaction that do not stand on a card any more. */
    void removedUnseen(Card card, List<Vote> standing) {
        var ballots = switch (card.approval()) {
            case Approval.Pending(_, var votes, _) -> votes;
            case Approval.Approved(_, var votes, _, _, _) -> votes;
            case Approval.Declined _, Approval.Expired _, Approval.Superseded _, Approval.Stopped _ ->
                List.<Ballot>of();
        };
        ballots.stream()
                .filter(Ballot::byReaction)
                .filter(ballot -> standing.stream().noneMatch(vote -> isThatOf(ballot, vote)))
                .forEach(ballot -> removed(ballot.by(), ballot.isUp(), card.message()));
    }

    static boolean isThatOf(Ballot ballot, Vote vote) {
        return vote.by().equals(ballot.by()) && vote.isUp() == ballot.isUp();
    }
}
