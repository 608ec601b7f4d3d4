package dev.nod.approval;

import dev.nod.action.Effect;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps requests and their approvals. Each method is one transaction that is durable when it returns, and stores
 * the effects it is given in that same transaction.
 */
public interface Approvals {

    /** Stores a request; false, changing nothing, if its identity is already known. */
    boolean receive(Request request);

    /** The requests that were received and neither proposed nor closed, oldest first. */
    List<Request> received();

    /** The request with this identity. */
    Optional<Request> request(RequestId id);

    /** Stores a proposal as pending; false, changing nothing, if its request no longer waits for one. */
    boolean propose(Proposal proposal, List<Effect> effects);

    /** Ends a request for which there is nothing to propose; false if it no longer waits for a proposal. */
    boolean close(RequestId request, List<Effect> effects);

    /** The approval of this request, if there was a proposal. */
    Optional<Approval> approval(RequestId request);

    /** The digest that was stored when the request's proposal was. */
    Optional<Digest> digest(RequestId request);

    /** The card that is exactly this message. */
    Optional<Card> card(MessageRef message);

    /** The card that shows the proposal of this request, once it has been shown. */
    Optional<Card> card(RequestId request);

    /** Replaces a pending approval by a settled one; false, changing nothing, if it is no longer pending. */
    boolean settle(Approval settled, List<Effect> effects);

    /** The pending approvals, those that expire first coming first. */
    List<Approval.Pending> pending();

    /** When the first pending approval expires, if there is one. */
    Optional<Instant> nextExpiry();

    /** Whether this is the first time that a vote of this person on this card is refused; remembers that it was. */
    boolean firstRefusal(MessageRef card, Person voter);
}
