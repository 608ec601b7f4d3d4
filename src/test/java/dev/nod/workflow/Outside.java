package dev.nod.workflow;

import dev.nod.action.CallLookup;
import dev.nod.action.Caller;
import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.approval.Digest;
import dev.nod.approval.People;
import dev.nod.approval.Reactions;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Receipts;
import dev.nod.testing.FakeChat;
import dev.nod.testing.FakeChat.Posted;
import dev.nod.testing.FakeChat.What;
import dev.nod.testing.FakePeople;
import dev.nod.testing.FakeTarget;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The world around Nod, which no death of Nod's changes: a chat, another system, and people. It remembers what
 * happened to it, so that it can be built again as it was at any moment.
 */
final class Outside {

    /** For as long, what was posted or done is not found. */
    static final Duration LAG = Duration.ofSeconds(10);

    /**
     * Something that happened.
     *
     * @param words tells it from what else could have happened; empty where that can be seen
     */
    record Happening(Instant at, String words, Consumer<Outside> what) {}

    final FakeChat chat = new FakeChat();
    final FakeTarget target = new FakeTarget();
    final FakePeople people = new FakePeople();
    private final List<Happening> history = new ArrayList<>();
    private final Map<EffectId, Instant> tried = new HashMap<>();
    private final Map<String, Deque<Consumer<Outside>>> troubles = new TreeMap<>();
    private final Map<MessageRef, List<Vote>> pressed = new HashMap<>();
    private final Map<MessageRef, Set<Person>> undone = new HashMap<>();
    private final List<Person> acknowledged = new ArrayList<>();
    private String trace = "";

    /** The world after all of this. */
    static Outside after(List<Happening> history) {
        var world = new Outside();
        history.forEach(world::happens);
        return world;
    }

    List<Happening> history() {
        return List.copyOf(history);
    }

    /** The same for the same history, and for no other, where showing twice what a card shows already is nothing. */
    String trace() {
        var shown = new TreeMap<String, String>();
        chat.posts()
                .stream()
                .filter(post -> post.what() == What.REFRESHED || post.what() == What.ADMINS_SEE_SETTLED)
                .forEach(post -> shown.put(post.message().ts(), post.words()));
        var left = troubles.values().stream().map(Deque::size).toList();
        return trace + shown + left;
    }

    void happens(Happening happening) {
        remember(happening);
        happening.what().accept(this);
    }

    private void remember(Happening happening) {
        history.add(happening);
        if (!happening.words().isEmpty()) {
            trace = Boundaries.digest(trace + happening.at() + happening.words());
        }
    }

    /** Lets a call of Nod's happen, unless it only looks. */
    @Nullable
    Object pass(Crossing crossing, Instant now) {
        if (crossing.isOf(People.class) || crossing.isOf(Receipts.class)) {
            return crossing.proceed();
        }
        var name = crossing.method().getName();
        if (name.startsWith("find")) {
            return find(crossing, now);
        }
        if (name.equals("reactions")) {
            return crossing.proceed() instanceof Reactions.Read(var votes)
                    ? new Reactions.Read(votes.stream().map(vote -> seenAt(now, vote)).toList())
                    : crossing.proceed();
        }
        if (name.equals("reason") || name.equals("isGone")) {
            return crossing.proceed();
        }
        remember(new Happening(now, name.equals("refresh") ? "" : crossing.toString(),
                world -> world.perform(crossing.method(), crossing.arguments(), now)));
        return perform(crossing.method(), crossing.arguments(), now);
    }

    /** Nobody can see when somebody reacted. */
    private static Vote seenAt(Instant now, Vote vote) {
        return new Vote(vote.by(), vote.isUp(), vote.on(), vote.saw(), now);
    }

    private @Nullable Object perform(Method method, List<@Nullable Object> arguments, Instant now) {
        var isCall = method.getDeclaringClass().equals(Caller.class);
        var crossing = new Crossing(isCall ? target : chat, method, arguments);
        crossing.effect().ifPresent(effect -> tried.put(effect, now));
        var trouble = troubles.getOrDefault(crossing.name(), new ArrayDeque<>()).poll();
        if (trouble != null) {
            trouble.accept(this);
        }
        return crossing.proceed();
    }

    private @Nullable Object find(Crossing crossing, Instant now) {
        var isVisible = crossing.effect()
                .map(tried::get)
                .filter(at -> now.isBefore(at.plus(LAG)))
                .isEmpty();
        if (isVisible) {
            return crossing.proceed();
        }
        return crossing.method().getReturnType().equals(Lookup.class)
                ? new Lookup.Absent()
                : new CallLookup.Absent();
    }

    /** One call after the other of this name meets one of these troubles. */
    void plan(String name, List<Consumer<Outside>> each) {
        troubles.put(name, new ArrayDeque<>(each));
    }

    /** Somebody presses Approve or Decline. */
    void press(Vote vote) {
        pressed.getOrDefault(vote.on(), new ArrayList<>()).removeIf(other -> other.by().equals(vote.by()));
        pressed.computeIfAbsent(vote.on(), _ -> new ArrayList<>()).add(vote);
    }

    /** Nod tells somebody that it took what they pressed. */
    void acknowledge(Person presser) {
        acknowledged.add(presser);
    }

    /** Who was told so, as often as they were. */
    List<Person> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Somebody presses Undo. */
    void unpress(Person by, MessageRef on) {
        pressed.getOrDefault(on, new ArrayList<>()).removeIf(vote -> vote.by().equals(by));
        undone.computeIfAbsent(on, _ -> new HashSet<>()).add(by);
    }

    /** What all others pressed on a card does not count any more. */
    void unpressAllBut(Set<Person> counted, MessageRef on) {
        pressed.getOrDefault(on, new ArrayList<>()).removeIf(vote -> !counted.contains(vote.by()));
    }

    /** Who is against what is on a card, as far as anybody can see, or has ever pressed Undo. */
    Set<Person> against(MessageRef card) {
        var reacting = chat.reactions(card) instanceof Reactions.Read(var votes)
                ? votes
                : List.<Vote>of();
        return Stream.concat(
                reacting.stream().filter(vote -> !vote.isUp()).map(Vote::by),
                undone.getOrDefault(card, Set.of()).stream()).collect(Collectors.toSet());
    }

    /** Who wants what is on a card, as far as anybody can see or has pressed. */
    Set<Person> wanting(MessageRef card) {
        var reacting = chat.reactions(card) instanceof Reactions.Read(var votes)
                ? votes
                : List.<Vote>of();
        return Stream.concat(reacting.stream(), pressed.getOrDefault(card, List.of()).stream())
                .filter(Vote::isUp)
                .map(Vote::by)
                .collect(Collectors.toSet());
    }

    /** The digest of what a card showed when it was posted. */
    Digest digest(MessageRef card) {
        return chat.posts()
                .stream()
                .filter(post -> post.what() == What.CARD && post.message().equals(card))
                .map(post -> new Digest(post.words()))
                .findFirst()
                .orElseThrow();
    }

    /** The calls that the admins are being asked about. */
    List<EffectId> openQuestions() {
        var settled = new HashSet<MessageRef>();
        chat.posts()
                .stream()
                .filter(post -> post.what() == What.ADMINS_SEE_SETTLED)
                .map(Posted::message)
                .forEach(settled::add);
        return chat.posts()
                .stream()
                .filter(post -> post.what() == What.ADMINS_ASKED && !settled.contains(post.message()))
                .map(post -> EffectId.parse(post.words()))
                .distinct()
                .toList();
    }

    /** This world, and the database. */
    Machine.Ports ports(Store store) {
        return new Machine.Ports(store.requests, store.approvals, store.timers, store.outbox, chat, chat,
                chat, chat,
                target, people);
    }
}
