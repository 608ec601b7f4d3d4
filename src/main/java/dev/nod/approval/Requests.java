package dev.nod.approval;

import dev.nod.action.Effect;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps requests from being received to having a draft. Each method is durable when it returns. */
public interface Requests {

    /** Stores a request; false, changing nothing, if its identity is already known. */
    boolean receive(Request request);

    /**
     * Takes requests that wait for a draft, oldest first, until a lease ends; whoever has not proposed something by
     * then has died.
     *
     * @param limit how many at most
     */
    List<Assignment> claim(Instant now, Instant leaseUntil, int limit);

    /** When the next request can be claimed, if one waits for a draft. */
    Optional<Instant> nextClaim();

    /** The request with this identity. */
    Optional<Request> request(RequestId id);

    /** Ends a request for which there is nothing to propose; false if it no longer waits for a proposal. */
    boolean close(Assignment assignment, List<Effect> effects);

    /** Ends a request that its asker took back; false if it does not wait for a draft. */
    boolean withdraw(RequestId request);

    /** After a start: requests that were being drafted when the process ended can be claimed at once. */
    void recover();
}
