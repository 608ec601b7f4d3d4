package dev.nod.approval;

import dev.nod.request.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a draft stands between being proposed and being settled. */
public sealed interface Approval {

    Proposal proposal();

    /**
     * Waits for people.
     *
     * @param ballots the votes so far, one of each person, oldest first
     * @param rule    the rule that will accept it once people can see it, unless one of them decides before that; null
     *                if only people can
     */
    record Pending(Proposal proposal, List<Ballot> ballots, @Nullable AutoAccept rule) implements Approval {

        public Pending {
            ballots = List.copyOf(ballots);
        }

        /** One that only people can decide on. */
        public Pending(Proposal proposal, List<Ballot> ballots) {
            this(proposal, ballots, null);
        }

        /** A draft that nobody has voted on. */
        public Pending(Proposal proposal) {
            this(proposal, List.of());
        }

        /**
         * What becomes of it by a vote of somebody who may decide. A later vote of the same person replaces the
         * earlier one.
         */
        public Approval after(Vote vote, Policy policy) {
            if (!vote.at().isBefore(proposal.deadlines().expiresAt())) {
                return expired(vote.at());
            }
            var next = new Pending(proposal, Stream
                    .concat(ballots.stream().filter(ballot -> !ballot.by().equals(vote.by())),
                            Stream.of(vote.ballot()))
                    .toList());
            var quorum = policy.quorum();
            if (vote.isUp()) {
                return next.number(true) >= quorum.yes()
                        ? new Approved(proposal, next.votes(true), vote.at(), vote.at().plus(policy.undo()))
                        : next;
            }
            return quorum.oneDeclineSettles() || next.number(false) >= quorum.yes()
                    ? new Declined(proposal, vote.by(), vote.reason(), vote.isReaction(), vote.at())
                    : next;
        }

        /** What becomes of it by a rule, where people can see it now. */
        public Approved accepted(AutoAccept by, Instant at, Duration undo) {
            return new Approved(proposal, List.of(), by, at, at.plus(undo));
        }

        /** The same without the votes of these people. */
        public Pending without(Predicate<Person> people) {
            return new Pending(proposal,
                    ballots.stream().filter(ballot -> !people.test(ballot.by())).toList());
        }

        /** What becomes of it when its time is over. */
        public Expired expired(Instant at) {
            return new Expired(proposal, at);
        }

        /** Those who said yes, or no. */
        public List<Ballot> votes(boolean up) {
            return ballots.stream().filter(ballot -> ballot.isUp() == up).toList();
        }

        private int number(boolean up) {
            return votes(up).size();
        }
    }

    /**
     * As many people said yes as have to, or a rule accepted it.
     *
     * @param votes  theirs, oldest first; none if a rule accepted it
     * @param rule   the rule as it was then; null if people said yes
     * @param actsAt until when it can be taken back
     */
    record Approved(
            Proposal proposal,
            List<Ballot> votes,
            @Nullable AutoAccept rule,
            Instant at,
            Instant actsAt) implements Approval {

        public Approved {
            votes = List.copyOf(votes);
            if (votes.isEmpty() == (rule == null)) {
                throw new IllegalArgumentException("either people approve or a rule does");
            }
        }

        /** What people said yes to. */
        public Approved(Proposal proposal, List<Ballot> votes, Instant at, Instant actsAt) {
            this(proposal, votes, null, at, actsAt);
        }

        /** The people who said yes. */
        public List<Person> by() {
            return votes.stream().map(Ballot::by).toList();
        }

        /** What it is when some of the votes are taken back, or do not count any more; it is up to people then. */
        public Pending without(Predicate<Person> people) {
            return new Pending(proposal, votes).without(people);
        }
    }

    /**
     * A person said no.
     *
     * @param reason     why, or null
     * @param byReaction whether it was said by a reaction, which cannot tell why
     */
    record Declined(Proposal proposal, Person by, @Nullable Reason reason, boolean byReaction, Instant at)
            implements
                Approval {}

    /** Nobody decided in time, which is neither yes nor no. */
    record Expired(Proposal proposal, Instant at) implements Approval {}

    /** Somebody edited the draft: there is a newer revision. */
    record Superseded(Proposal proposal, Person by, Instant at) implements Approval {}

    /** It came out before acting that it must not be done any more. */
    record Stopped(Proposal proposal, String why, Instant at) implements Approval {}
}
