package dev.nod.workflow;

import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Card;
import dev.nod.approval.People;
import dev.nod.approval.PeopleUnavailableException;
import dev.nod.approval.Policy;
import dev.nod.approval.Refusal;
import dev.nod.approval.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a vote to a decision, by reaction or button alike. */
public final class Deciding {

    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

    private final Approvals approvals;
    private final People people;
    private final Policy policy;
    private final Effects effects;

    public Deciding(Approvals approvals, People people, Policy policy, Effects effects) {
        this.approvals = approvals;
        this.people = people;
        this.policy = policy;
        this.effects = effects;
    }

    /** Counts a vote, if it may be counted. When this returns a decision is stored and will be carried out. */
    public Verdict decide(Vote vote) {
        return approvals.card(vote.on())
                .<Verdict>map(card -> decide(card, vote))
                .orElseGet(Verdict.NotACard::new);
    }

    private Verdict decide(Card card, Vote vote) {
        return switch (card.approval()) {
            case Approval.Pending pending -> decide(card, pending, vote);
            case Approval.Approved _, Approval.Declined _, Approval.Expired _ ->
                refused(Refusal.ALREADY_SETTLED, card, vote);
        };
    }

    private Verdict decide(Card card, Approval.Pending pending, Vote vote) {
        if (isStale(card, pending, vote)) {
            return refused(Refusal.STALE, card, vote);
        }
        var refusal = refusal(pending, vote);
        if (refusal.isPresent()) {
            return refused(refusal.get(), card, vote);
        }
        var next = pending.after(vote);
        if (!approvals.settle(next, effectsOf(next))) {
            return refused(Refusal.ALREADY_SETTLED, approvals.card(vote.on()).orElse(card), vote);
        }
        effects.stored();
        LOG.info("request {} is {}", next.proposal().request().id(), next.getClass().getSimpleName());
        if (next instanceof Approval.Expired) {
            return refused(Refusal.TOO_LATE, card, vote);
        }
        return new Verdict.Decided(next);
    }

    private static boolean isStale(Card card, Approval.Pending pending, Vote vote) {
        return !card.digest().equals(pending.proposal().digest())
                || (vote.saw() != null && !card.digest().equals(vote.saw()));
    }

    private Optional<Refusal> refusal(Approval.Pending pending, Vote vote) {
        try {
            return policy.refusal(people.voter(vote.by(), policy.deciders().groups()),
                    pending.proposal().request());
        } catch (PeopleUnavailableException e) {
            LOG.warn("cannot tell whether {} may decide: {}", vote.by(), e.getMessage());
            return Optional.of(Refusal.UNVERIFIED);
        }
    }

    private Verdict.Refused refused(Refusal why, Card card, Vote vote) {
        LOG.info("vote of {} on {} is refused: {}", vote.by(), vote.on(), why);
        return new Verdict.Refused(why, card.approval(), approvals.firstRefusal(card.message(), vote.by()));
    }

    /** What a settled approval sets in motion. */
    private List<Effect> effectsOf(Approval settled) {
        var request = settled.proposal().request().id();
        return switch (settled) {
            case Approval.Approved _ -> effects.of(request, Kind.POST_ANSWER, Kind.REFRESH_CARD);
            case Approval.Declined _ -> effects.of(request, Kind.TELL_DECLINED, Kind.REFRESH_CARD);
            case Approval.Expired _ -> effects.of(request, Kind.TELL_EXPIRED, Kind.REFRESH_CARD);
            case Approval.Pending _ -> List.of();
        };
    }

    /** Settles what nobody decided in time. */
    void expire(Approval.Pending pending, Instant now) {
        var expired = pending.expired(now);
        if (approvals.settle(expired, effectsOf(expired))) {
            effects.stored();
            LOG.info("request {} expired without a decision", expired.proposal().request().id());
        }
    }
}
