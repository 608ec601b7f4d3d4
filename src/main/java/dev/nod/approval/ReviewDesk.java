package dev.nod.approval;

import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Outcome;
import dev.nod.action.Trial;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Request;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks to the reviewers, in the place where the drafts of a request are reviewed. Safe to use from many threads. */
public interface ReviewDesk {

    /** Shows a proposal: question, asker, place, what a yes does, sources, who may decide, until when. */
    Outcome show(EffectId id, Standing pending);

    /**
     * Brings a card up to date with its state.
     *
     * @param release how far what was approved has come, or null while nothing was released
     */
    Outcome refresh(Card card, @Nullable Trial release);

    /** Reminds the reviewers, in the card's thread, that a draft waits. */
    Outcome remind(EffectId id, Card card);

    /** Warns in the card's thread that a draft expires soon, and calls in those whom the policy names for that. */
    Outcome warn(EffectId id, Card card);

    /** Hands over a question that Nod has no answer to. */
    Outcome passOn(EffectId id, Request request);

    /** Tells that what was approved did not reach its asker. */
    Outcome reportFailure(EffectId id, Request request);

    /** Looks for the message of an effect where the drafts of a request are reviewed. */
    Lookup find(EffectId id, Request request, Instant since);

    /** Looks for the message of an effect in the thread of a card. */
    Lookup findBelow(EffectId id, Card card, Instant since);

    /** What the reactions on a card say now. */
    Reactions reactions(MessageRef card);

    /**
     * What a person wrote in the thread of a card to tell why they declined; empty if nothing, or unreadable.
     *
     * @param since when they declined; what was written before is not meant for the asker
     */
    Optional<String> reason(MessageRef card, Person by, Instant since);

    /** Tells one person privately why their vote does not count; a courtesy that may fail without harm. */
    void explain(Person voter, MessageRef card, Refusal why, Approval approval);

    /** Tells one person privately how to say why, who declined by a reaction; a courtesy that may fail without harm. */
    void askWhy(Person decliner, MessageRef card);
}
