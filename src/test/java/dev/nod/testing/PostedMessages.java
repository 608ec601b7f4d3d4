package dev.nod.testing;

import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Outcome;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.testing.FakeChat.Posted;
import dev.nod.testing.FakeChat.What;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The messages of a chat in memory, which are posted, or not, in the way that a test asks for. */
abstract class PostedMessages {

    private static final EffectId NO_EFFECT = new EffectId(new UUID(0, 0));

    private final List<Posted> posts = new ArrayList<>();
    private final Map<RequestId, List<MessageRef>> cards = new HashMap<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
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

    /** Everything that was posted, or changed, in order. */
    public synchronized List<Posted> posts() {
        return List.copyOf(posts);
    }

    /** What was posted about a request, in order. */
    public synchronized List<What> about(Request request) {
        return posts.stream().filter(post -> post.request().equals(request.id())).map(Posted::what).toList();
    }

    /** The words of the newest message of a kind about a request. */
    public synchronized String words(Request request, What what) {
        return posts.stream()
                .filter(post -> post.request().equals(request.id()) && post.what() == what)
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("no %s for %s".formatted(what, request.id())))
                .words();
    }

    /** The newest message that shows a draft for a request. */
    public MessageRef card(Request request) {
        return cards(request).getLast();
    }

    /** The messages that show drafts for a request, oldest first. */
    public synchronized List<MessageRef> cards(Request request) {
        return List.copyOf(cards.getOrDefault(request.id(), List.of()));
    }

    final synchronized Lookup find(EffectId id) {
        if (unreadable) {
            return new Lookup.Unknown("nobody may look");
        }
        return posts.stream()
                .filter(post -> post.effect().equals(id))
                .<Lookup>map(post -> new Lookup.Found(post.message()))
                .findFirst()
                .orElseGet(Lookup.Absent::new);
    }

    final synchronized Outcome post(EffectId id, RequestId request, What what, String words) {
        return send(new Posted(id, request, what, new MessageRef("C1", String.valueOf(++ts)), words));
    }

    final synchronized Outcome change(MessageRef message, RequestId request, What what, String words) {
        return send(new Posted(NO_EFFECT, request, what, message, words));
    }

    private Outcome send(Posted posted) {
        var trouble = troubles.poll();
        if (trouble != null && !trouble.happensAllTheSame()) {
            return trouble.outcome();
        }
        posts.add(posted);
        if (posted.what() == What.CARD) {
            cards.computeIfAbsent(posted.request(), _ -> new ArrayList<>()).add(posted.message());
        }
        return trouble == null ? new Outcome.Done(posted.message()) : trouble.outcome();
    }
}
