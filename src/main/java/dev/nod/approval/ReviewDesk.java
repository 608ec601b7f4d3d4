package dev.nod.approval;

import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Outcome;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Request;
import java.time.Instant;
import java.util.List;

/** Speaks to the reviewers, in the channel where drafts are reviewed. Safe to use from many threads. */
public interface ReviewDesk {

    /** Shows a proposal: question, asker, place, answer, sources, what a yes does, who may decide, until when. */
    Outcome show(EffectId id, Proposal proposal, Digest digest);

    /** Brings a card up to date: the outcome in place of the buttons. */
    Outcome refresh(Card card);

    /** Hands over a question that Nod has no answer to. */
    Outcome passOn(EffectId id, Request request);

    /** Tells that an approved answer could not be delivered. */
    Outcome reportFailure(EffectId id, Request request);

    /** Looks for the message of an effect in the review channel. */
    Lookup find(EffectId id, Instant since);

    /** The votes by reaction that stand on a card now, in no order; empty when they cannot be read. */
    List<Vote> votes(MessageRef card);

    /** Tells one person privately why their vote does not count; a courtesy that may fail without harm. */
    void explain(Person voter, Refusal why, Approval approval);
}
