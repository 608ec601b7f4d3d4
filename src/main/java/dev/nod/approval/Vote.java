package dev.nod.approval;

import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's yes or no on a shown draft.
 *
 * @param by   who votes
 * @param isUp yes or no
 * @param on   the exact message that the person voted on
 * @param saw  the digest of what that message showed, where the vote itself carries it
 * @param at   when it reached Nod
 */
public record Vote(Person by, boolean isUp, MessageRef on, @Nullable Digest saw, Instant at) {}
