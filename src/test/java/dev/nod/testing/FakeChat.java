package dev.nod.testing;

import dev.nod.action.Answer;
import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Notice;
import dev.nod.action.Outcome;
import dev.nod.action.Replies;
import dev.nod.approval.Approval;
import dev.nod.approval.Card;
import dev.nod.approval.Digest;
import dev.nod.approval.Proposal;
import dev.nod.approval.Refusal;
import dev.nod.approval.ReviewDesk;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Receipts;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A chat in memory: it keeps what is posted, and fails in the way that a test asks for. */
public final class FakeChat implements ReviewDesk, Replies, Receipts {

    /** What a message is about. */
    public enum What {
        CARD, REFRESHED, PASSED_ON, FAILURE_REPORT, ANSWER, NOT_FOUND, DECLINED, EXPIRED, FAILED
    }

    /** A message as posted. */
    public record Posted(EffectId effect, RequestId request, What what, MessageRef message) {}

    private final List<Posted> posts = new ArrayList<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Map<MessageRef, List<Vote>> votes = new ConcurrentHashMap<>();
    private final List<Refusal> explanations = new ArrayList<>();
    private boolean unreadable;
    private int ts = 1000;

    private record Trouble(Outcome outcome, boolean happensAllTheSame) {}

    /** The next message is not posted, and its sender is told this. */
    public synchronized void failNext(Outcome outcome) {
        troubles.add(new Trouble(outcome, false));
    }

    /** The next message is posted, but its sender never learns that. */
    public synchronized void loseNextReply() {
        troubles.add(new Trouble(new Outcome.Uncertain("the reply was lost"), true));
    }

    /** From now on nobody can look for messages. */
    public synchronized void becomeUnreadable() {
        unreadable = true;
    }

    /** A reaction whose event never reached Nod. */
    public void placeUnseen(Vote vote) {
        votes.merge(vote.on(), List.of(vote), (before, after) -> {
            var all = new ArrayList<>(before);
            all.addAll(after);
            return List.copyOf(all);
        });
    }

    /** What was posted about a request, in order. */
    public synchronized List<What> about(Request request) {
        return posts.stream().filter(post -> post.request().equals(request.id())).map(Posted::what).toList();
    }

    /** The message that shows the draft for a request. */
    public synchronized MessageRef card(Request request) {
        return posts.stream()
                .filter(post -> post.request().equals(request.id()) && post.what() == What.CARD)
                .map(Posted::message)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no card for " + request.id()));
    }

    /** Why votes were refused, as their voters were told. */
    public synchronized List<Refusal> explanations() {
        return List.copyOf(explanations);
    }

    @Override
    public Outcome show(EffectId id, Proposal proposal, Digest digest) {
        return post(id, proposal.request().id(), What.CARD);
    }

    @Override
    public Outcome refresh(Card card) {
        var request = card.approval().proposal().request().id();
        return post(new EffectId(new UUID(0, 0)), request, What.REFRESHED);
    }

    @Override
    public Outcome passOn(EffectId id, Request request) {
        return post(id, request.id(), What.PASSED_ON);
    }

    @Override
    public Outcome reportFailure(EffectId id, Request request) {
        return post(id, request.id(), What.FAILURE_REPORT);
    }

    @Override
    public Outcome answer(EffectId id, Answer answer) {
        return post(id, answer.request().id(), What.ANSWER);
    }

    @Override
    public Outcome tell(EffectId id, Request request, Notice notice) {
        return post(id, request.id(), switch (notice) {
            case Notice.NotFound _ -> What.NOT_FOUND;
            case Notice.Declined _ -> What.DECLINED;
            case Notice.Expired _ -> What.EXPIRED;
            case Notice.Failed _ -> What.FAILED;
        });
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
    public List<Vote> votes(MessageRef card) {
        return votes.getOrDefault(card, List.of());
    }

    @Override
    public synchronized void explain(Person voter, Refusal why, Approval approval) {
        explanations.add(why);
    }

    @Override
    public void seen(Request request) {}

    @Override
    public void status(Request request, String words) {}

    private synchronized Lookup find(EffectId id) {
        if (unreadable) {
            return new Lookup.Unknown("nobody may look");
        }
        return posts.stream()
                .filter(post -> post.effect().equals(id))
                .<Lookup>map(post -> new Lookup.Found(post.message()))
                .findFirst()
                .orElseGet(Lookup.Absent::new);
    }

    private synchronized Outcome post(EffectId id, RequestId request, What what) {
        var trouble = troubles.poll();
        if (trouble != null && !trouble.happensAllTheSame()) {
            return trouble.outcome();
        }
        var message = new MessageRef("C1", String.valueOf(++ts));
        posts.add(new Posted(id, request, what, message));
        return trouble == null ? new Outcome.Done(message) : trouble.outcome();
    }
}
