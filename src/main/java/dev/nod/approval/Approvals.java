package dev.nod.approval;

import dev.nod.action.Effect;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.RequestId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps approvals. Each method is one transaction that is durable when it returns, and stores the effects it is given
 * in that same transaction. Timers of an approval exist while it is pending.
 */
public interface Approvals {

    /** Stores a new proposal; false, changing nothing, if its request does not wait for this revision. */
    boolean propose(Approval.Pending proposed, List<Effect> effects);

    /** The same for one that only people can decide on. */
    default boolean propose(Proposal proposal, List<Effect> effects) {
        return propose(new Approval.Pending(proposal), effects);
    }

    /** The newest revision of what is proposed for this request. */
    Optional<Standing> newest(RequestId request);

    /** One revision of what is proposed for this request. */
    Optional<Standing> revision(RequestId request, int revision);

    /** The card that is exactly this message. */
    Optional<Card> card(MessageRef message);

    /** The card that shows this revision, once it has been shown. */
    Optional<Card> card(RequestId request, int revision);

    /** The approvals that wait for votes, those that expire first coming first. */
    List<Standing> pending();

    /** The approvals whose effect has not been tried yet, so that their votes can still be taken back. */
    List<Standing> revocable();

    /** Puts a new state in place of the one that was read; false, changing nothing, if that is no longer current. */
    boolean replace(Standing from, Approval to, List<Effect> effects);

    /**
     * Takes an approval back and with it what it would release; false, changing nothing, if that is under way
     * already.
     *
     * @param by whose vote is taken back
     */
    boolean undo(Standing from, Approval.Pending to, Person by, List<Effect> effects);

    /** Puts the next revision in place of a pending one; false, changing nothing, if that is no longer current. */
    boolean revise(Standing from, Approval.Superseded to, Proposal next, List<Effect> effects);

    /** Lets an expired request wait for a new draft; false, changing nothing, if that has already been done. */
    boolean reopen(Standing expired, Person by, List<Effect> effects);

    /** Records that somebody wanted a request to be asked again, and why it was not. */
    void refuseToReopen(Standing standing, Person by, Refusal why);

    /**
     * Records that a vote was refused; one that stands on its card and could not be judged is looked at again.
     *
     * @return whether that is news to this person: the first on this card, or the first that says more than that nobody
     *         can tell
     */
    boolean refuse(Card card, Vote vote, Refusal why);
}
