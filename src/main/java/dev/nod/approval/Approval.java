package dev.nod.approval;

import dev.nod.request.Person;
import java.time.Instant;

/** Where a draft stands between being proposed and being settled. */
public sealed interface Approval {

    Proposal proposal();

    /** Waits for a person. */
    record Pending(Proposal proposal) implements Approval {

        /** What becomes of it when its time is over. */
        public Expired expired(Instant at) {
            return new Expired(proposal, at);
        }
    }

    /** A person said yes. */
    record Approved(Proposal proposal, Person by, Instant at) implements Approval {}

    /** A person said no. */
    record Declined(Proposal proposal, Person by, Instant at) implements Approval {}

    /** Nobody decided in time, which is neither yes nor no. */
    record Expired(Proposal proposal, Instant at) implements Approval {}

    /** A settled approval ignores later votes, so a second thumbs-up cannot act twice. */
    default Approval after(Vote vote) {
        return switch (this) {
            case Pending pending when !vote.at().isBefore(pending.proposal().expiresAt()) ->
                pending.expired(vote.at());
            case Pending(var proposal) when vote.isUp() -> new Approved(proposal, vote.by(), vote.at());
            case Pending(var proposal) -> new Declined(proposal, vote.by(), vote.at());
            case Approved _, Declined _, Expired _ -> this;
        };
    }
}
