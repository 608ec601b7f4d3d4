package dev.nod.testing;

import dev.nod.action.Answer;
import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Notice;
import dev.nod.action.Outcome;
import dev.nod.action.Replies;
import dev.nod.action.Trial;
import dev.nod.approval.AdminDesk;
import dev.nod.approval.Approval;
import dev.nod.approval.Card;
import dev.nod.approval.Reactions;
import dev.nod.approval.Refusal;
import dev.nod.approval.ReviewDesk;
import dev.nod.approval.Standing;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Receipts;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chat in memory: it keeps what is posted and how people react, and fails in the way that a test asks for. */
public final class FakeChat extends PostedMessages implements ReviewDesk, AdminDesk, Replies, Receipts {

    /** What a message is about. */
    public enum What {
        CARD, REFRESHED, REMINDER, WARNING, PASSED_ON, FAILURE_REPORT, ANSWER, NOT_FOUND, INCOMPLETE, DECLINED, EXPIRED, STOPPED, CALLED, CALL_FAILED, CALL_UNCERTAIN, FAILED, ADMINS_ASKED, ADMINS_SEE_SETTLED, ADMINS_TOLD
    }

    /**
     * A message as posted, or changed.
     *
     * @param words what it says besides, as far as tests look at it
     */
    public record Posted(EffectId effect, RequestId request, What what, MessageRef message, String words) {}

    private final Map<MessageRef, List<Vote>> reactions = new HashMap<>();
    private final Map<MessageRef, String> reasons = new HashMap<>();
    private final Set<MessageRef> deleted = new HashSet<>();
    private final List<Refusal> explanations = new ArrayList<>();
    private final List<Person> askedWhy = new ArrayList<>();
    private boolean hidden;

    /** Nobody can read reactions, or everybody again. */
    public synchronized void hideReactions(boolean hide) {
        hidden = hide;
    }

    /** Somebody reacts to a message; no event of it comes of itself. */
    public synchronized void react(Vote vote) {
        reactions.computeIfAbsent(vote.on(), _ -> new ArrayList<>()).add(vote);
    }

    /** Somebody removes a reaction; no event of it comes of itself. */
    public synchronized void removeReaction(Person by, boolean isUp, MessageRef on) {
        reactions.getOrDefault(on, new ArrayList<>())
                .removeIf(vote -> vote.by().equals(by) && vote.isUp() == isUp);
    }

    /** Somebody tells in the thread of a card why they said no. */
    public synchronized void tellWhy(MessageRef card, String why) {
        reasons.put(card, why);
    }

    /** Somebody deletes a message. */
    public synchronized void delete(MessageRef message) {
        deleted.add(message);
    }

    /** Why votes were refused, as their voters were told. */
    public synchronized List<Refusal> explanations() {
        return List.copyOf(explanations);
    }

    /** Who was asked why they declined. */
    public synchronized List<Person> askedWhy() {
        return List.copyOf(askedWhy);
    }

    @Override
    public Outcome show(EffectId id, Standing pending) {
        return post(id, pending.approval().proposal().request().id(), What.CARD, pending.digest().hex());
    }

    @Override
    public Outcome refresh(Card card, @Nullable Trial release) {
        return change(card.message(), card.approval().proposal().request().id(), What.REFRESHED,
                card.approval().getClass().getSimpleName() + (release == null ? "" : " " + release.state()));
    }

    @Override
    public Outcome remind(EffectId id, Card card) {
        return post(id, card.approval().proposal().request().id(), What.REMINDER, "");
    }

    @Override
    public Outcome warn(EffectId id, Card card) {
        return post(id, card.approval().proposal().request().id(), What.WARNING, "");
    }

    @Override
    public Outcome passOn(EffectId id, Request request) {
        return post(id, request.id(), What.PASSED_ON, "");
    }

    @Override
    public Outcome reportFailure(EffectId id, Request request) {
        return post(id, request.id(), What.FAILURE_REPORT, "");
    }

    @Override
    public Outcome answer(EffectId id, Answer answer) {
        return post(id, answer.request().id(), What.ANSWER, answer.release().parts().getFirst());
    }

    @Override
    public Outcome tell(EffectId id, Request request, Notice notice) {
        return switch (notice) {
            case Notice.NotFound _ -> post(id, request.id(), What.NOT_FOUND, "");
            case Notice.Declined(_, var reason) ->
                post(id, request.id(), What.DECLINED, reason == null ? "" : reason);
            case Notice.Expired _ -> post(id, request.id(), What.EXPIRED, "");
            case Notice.Stopped(var why) -> post(id, request.id(), What.STOPPED, why);
            case Notice.Called(_, var result) -> post(id, request.id(), What.CALLED, result);
            case Notice.CallFailed(_, var why) -> post(id, request.id(), What.CALL_FAILED, why);
            case Notice.CallUncertain _ -> post(id, request.id(), What.CALL_UNCERTAIN, "");
            case Notice.Incomplete(_, var problems, var command) ->
                post(id, request.id(), What.INCOMPLETE, "%s %s".formatted(problems, command));
            case Notice.Failed _ -> post(id, request.id(), What.FAILED, "");
        };
    }

    @Override
    public synchronized boolean isGone(Request request) {
        return deleted.contains(request.message());
    }

    @Override
    public Outcome ask(EffectId id, Request request, Trial parked) {
        return post(id, request.id(), What.ADMINS_ASKED, parked.effect().id().toString());
    }

    @Override
    public Outcome refresh(MessageRef message, Request request, Trial settled) {
        return change(message, request.id(), What.ADMINS_SEE_SETTLED, settled.state().name());
    }

    @Override
    public Outcome tell(EffectId id, Request request, Trial failed) {
        return post(id, request.id(), What.ADMINS_TOLD, String.valueOf(failed.note()));
    }

    @Override
    public Lookup find(EffectId id, Instant since) {
        return find(id);
    }

    @Override
    public Lookup find(EffectId id, Request request, Instant since) {
        return find(id);
    }

    @Override
    public Lookup findBelow(EffectId id, Card card, Instant since) {
        return find(id);
    }

    @Override
    public synchronized Reactions reactions(MessageRef card) {
        if (hidden) {
            return new Reactions.Unreadable("nobody may look");
        }
        return deleted.contains(card)
                ? new Reactions.Gone("message_not_found")
                : new Reactions.Read(reactions.getOrDefault(card, List.of()));
    }

    @Override
    public synchronized Optional<String> reason(MessageRef card, Person by, Instant since) {
        return Optional.ofNullable(reasons.get(card));
    }

    @Override
    public synchronized void explain(Person voter, MessageRef card, Refusal why, Approval approval) {
        explanations.add(why);
    }

    @Override
    public synchronized void askWhy(Person decliner, MessageRef card) {
        askedWhy.add(decliner);
    }

    @Override
    public void seen(Request request) {}

    @Override
    public void status(Request request, String words) {}
}
