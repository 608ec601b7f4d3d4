package dev.nod.approval;

import dev.nod.request.Person;
import dev.nod.request.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a decision: who, how many, where and until when.
 *
 * @param deciders     who may decide
 * @param quorum       how many it takes
 * @param selfApproval what they may decide although they had a hand in it
 * @param patience     how long a draft waits
 * @param undo         how long a decision can be taken back before it takes effect; zero for not at all
 * @param place        where they are asked
 */
public record Policy(
        Deciders deciders,
        Quorum quorum,
        SelfApproval selfApproval,
        Patience patience,
        Duration undo,
        ReviewPlace place) {

    public Policy {
        if (undo.isNegative()) {
            throw new IllegalArgumentException("a decision cannot be taken back before it is made: " + undo);
        }
    }

    /** The same with another rule on how many it takes. */
    public Policy with(Quorum other) {
        return new Policy(deciders, other, selfApproval, patience, undo, place);
    }

    /** A new proposal as it waits: for people or, if that accepts it, for the rule. */
    public Approval.Pending pending(Proposal proposal) {
        var rule = quorum.autoAccept();
        if (rule != null && rule.holdsBack(proposal)) {
            return new Approval.Pending(proposal.heldBackBy(rule));
        }
        return new Approval.Pending(proposal, List.of(), rule(proposal).orElse(null));
    }

    /** The rule by which this is sent without anybody's yes; empty if it takes people. */
    public Optional<AutoAccept> rule(Proposal proposal) {
        return Optional.ofNullable(quorum.autoAccept()).filter(rule -> rule.accepts(proposal));
    }

    /** Why this person may not decide on this request as it was drafted; empty if they may. */
    public Optional<Refusal> refusal(Voter voter, Request request) {
        return refusal(voter, request, null);
    }

    /**
     * Why this person may not decide on this request; empty if they may.
     *
     * @param editor who wrote what is to be decided, if somebody edited the draft
     */
    public Optional<Refusal> refusal(Voter voter, Request request, @Nullable Person editor) {
        return switch (voter.kind()) {
            case BOT -> Optional.of(Refusal.BOT);
            case GUEST, FOREIGN, DEACTIVATED -> Optional.of(Refusal.OUTSIDER);
            case MEMBER -> refusalOfMember(voter, request, editor);
        };
    }

    private Optional<Refusal> refusalOfMember(Voter voter, Request request, @Nullable Person editor) {
        if (!deciders.names(voter)) {
            return Optional.of(Refusal.NOT_AN_APPROVER);
        }
        if (!selfApproval.ownRequests() && voter.person().equals(request.asker())) {
            return Optional.of(Refusal.OWN_REQUEST);
        }
        if (!selfApproval.ownEdits() && voter.person().equals(editor)) {
            return Optional.of(Refusal.OWN_EDIT);
        }
        return Optional.empty();
    }
}
