package dev.nod.approval;

import dev.nod.request.Person;
import java.time.Instant;

/**
 * A vote that was counted.
 *
 * @param byReaction whether it is a reaction, which its voter can take back by removing it
 */
public record Ballot(Person by, boolean isUp, boolean byReaction, Instant at) {}
