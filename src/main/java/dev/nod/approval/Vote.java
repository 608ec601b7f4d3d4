package dev.nod.approval;

import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's yes or no on a shown draft.
 *
 * @param by     who votes
 * @param isUp   yes or no
 * @param on     the exact message that the person voted on
 * @param saw    the digest of what that message showed, where the vote itself carries it; a reaction does not
 * @param at     when it reached Nod
 * @param reason why it is a no, or null
 */
public record Vote(
        Person by,
        boolean isUp,
        MessageRef on,
        @Nullable Digest saw,
        Instant at,
        @Nullable Reason reason) {

    /** A vote that gives no reason. */
    public Vote(Person by, boolean isUp, MessageRef on, @Nullable Digest saw, Instant at) {
        this(by, isUp, on, saw, at, null);
    }

    /** Whether it was given by reacting to the message. */
    public boolean isReaction() {
        return saw == null;
    }

    Ballot ballot() {
        return new Ballot(by, isUp, isReaction(), at);
    }
}
