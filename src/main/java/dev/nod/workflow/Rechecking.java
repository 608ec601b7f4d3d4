package dev.nod.workflow;

import dev.nod.action.Attempt;
import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Ballot;
import dev.nod.approval.Card;
import dev.nod.approval.Reactions;
import dev.nod.approval.Refusal;
import dev.nod.approval.ReviewDesk;
import dev.nod.approval.Vote;
import dev.nod.draft.Citation;
import dev.nod.knowledge.Clearances;
import dev.nod.knowledge.Readership;
import dev.nod.request.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks once more, right before acting, everything that a yes rests on. */
public final class Rechecking {

    /** What came of it. */
    sealed interface Result {

        /** The approval holds. */
        record Holds() implements Result {}

        /** It cannot be told now. */
        record Later(String why) implements Result {}

        /** The approval does not hold; this is what becomes of it. */
        record Lost(Approval to, String why) implements Result {}
    }

    /** An approval that could not be acted on for as long after its time is not what people want any more. */
    private static final Duration LATEST = Duration.ofHours(1);

    /** Who may read what is looked at so often, as a workspace that does not tell lets nobody read much. */
    private static final int ENOUGH_LOOKS = 4;

    private final Rights rights;
    private final ReviewDesk desk;
    private final Calls calls;
    private final Clearances clearances;
    private final Readership readership;
    private final Clock clock;

    public Rechecking(
            Rights rights,
            ReviewDesk desk,
            Calls calls,
            Clearances clearances,
            Readership readership,
            Clock clock) {
        this.rights = rights;
        this.desk = desk;
        this.calls = calls;
        this.clearances = clearances;
        this.readership = readership;
        this.clock = clock;
    }

    Result check(Attempt attempt, Card card, Approval.Approved approved) {
        var objection = objection(attempt, card, approved);
        if (objection.isPresent()) {
            return stopped(approved, objection.get());
        }
        if (isHidden(approved)) {
            var why = "not everybody who would see it may read its sources";
            return attempt.number() < ENOUGH_LOOKS ? new Result.Later(why) : stopped(approved, why);
        }
        return checkVotes(card, approved);
    }

    /** What Nod's own files and clock say against it. */
    private Optional<String> objection(Attempt attempt, Card card, Approval.Approved approved) {
        var proposal = approved.proposal();
        if (!card.standing().isIntact()) {
            return Optional.of("what is stored is not what was approved");
        }
        if (rights.policy(proposal.request()).isEmpty()) {
            return Optional.of("its workflow does not exist any more");
        }
        if (proposal.release() instanceof Release.Called(var call, _)
                && !calls.call(proposal.request(), proposal.revision(), proposal.account().values())
                        .equals(Optional.of(call))) {
            return Optional.of("its action was changed after the draft had been made");
        }
        var latest = proposal.deadlines().expiresAt().plus(LATEST);
        if (attempt.number() == 1 && clock.instant().isAfter(latest)) {
            return Optional.of("its time is long over");
        }
        return Optional.empty();
    }

    /** Whether documents have become secret meanwhile, or readers have come to where they would be shown. */
    private boolean isHidden(Approval.Approved approved) {
        var sources = approved.proposal().release().sources();
        var passages = sources.stream().map(Citation::passage).collect(Collectors.toUnmodifiableSet());
        return !passages.isEmpty()
                && !readership.hidden(passages, clearances.of(approved.proposal().request())).isEmpty();
    }

    private Result checkVotes(Card card, Approval.Approved approved) {
        return switch (desk.reactions(card.message())) {
            case Reactions.Unreadable(var why) -> new Result.Later(why);
            case Reactions.Gone(var why) -> stopped(approved, "its card is gone (%s)".formatted(why));
            case Reactions.Read(var votes) -> checkVotes(approved, votes);
        };
    }

    private Result checkVotes(Approval.Approved approved, List<Vote> standing) {
        return approved.rule() == null ? checkYes(approved, standing) : checkRule(approved, standing);
    }

    /** The rule is the one of now, which may accept less than that of then, and any no counts more. */
    private Result checkRule(Approval.Approved approved, List<Vote> standing) {
        var proposal = approved.proposal();
        if (rights.policy(proposal.request()).flatMap(policy -> policy.rule(proposal)).isEmpty()) {
            return without(approved, Set.of(), "its workflow does not accept it without a yes any more");
        }
        for (var vote : standing.stream().filter(vote -> !vote.isUp()).toList()) {
            var refusal = rights.toDecide(vote.by(), proposal);
            if (refusal.equals(Optional.of(Refusal.UNVERIFIED))) {
                return new Result.Later("nobody tells whether those who are against it may decide");
            }
            if (refusal.isEmpty()) {
                return without(approved, Set.of(), "%s is against it".formatted(vote.by().id()));
            }
        }
        return new Result.Holds();
    }

    private Result checkYes(Approval.Approved approved, List<Vote> standing) {
        var lost = new HashSet<Person>();
        var reasons = new ArrayList<String>();
        for (var ballot : approved.votes()) {
            var refusal = rights.toDecide(ballot.by(), approved.proposal());
            if (refusal.equals(Optional.of(Refusal.UNVERIFIED))) {
                return new Result.Later("nobody tells whether those who approved still may");
            }
            if (refusal.isPresent() || isTakenBack(ballot, standing)) {
                lost.add(ballot.by());
                reasons.add(refusal.isPresent()
                        ? "%s may not decide any more".formatted(ballot.by().id())
                        : "%s took the reaction back".formatted(ballot.by().id()));
            }
        }
        return enough(approved, lost)
                ? new Result.Holds()
                : without(approved, lost, String.join(", ", reasons));
    }

    private static boolean isTakenBack(Ballot ballot, List<Vote> standing) {
        return ballot.byReaction()
                && standing.stream().noneMatch(vote -> TakingBack.isThatOf(ballot, vote));
    }

    /** The policy is the one of now, which may ask for more people than that of then. */
    private boolean enough(Approval.Approved approved, Set<Person> lost) {
        var policy = rights.policy(approved.proposal().request()).orElseThrow();
        return approved.votes().size() - lost.size() >= policy.quorum().yes();
    }

    private Result without(Approval.Approved approved, Set<Person> lost, String why) {
        var pending = approved.without(lost::contains);
        var now = clock.instant();
        return new Result.Lost(
                now.isBefore(approved.proposal().deadlines().expiresAt()) ? pending : pending.expired(now),
                why);
    }

    private Result stopped(Approval.Approved approved, String why) {
        return new Result.Lost(new Approval.Stopped(approved.proposal(), why, clock.instant()), why);
    }
}
