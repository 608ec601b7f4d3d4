package dev.nod.workflow;

import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.action.Repeat;
import dev.nod.approval.Card;
import dev.nod.audit.Entry;
import dev.nod.audit.Event;
import dev.nod.audit.Verification;
import dev.nod.request.MessageRef;
import dev.nod.testing.FakeChat.Posted;
import dev.nod.testing.FakeChat.What;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What must be true of a story once nothing is left to be done, whatever happened on the way. */
final class Invariants {

    private static final Set<What> TOLD = EnumSet.of(What.ANSWER, What.NOT_FOUND, What.DECLINED, What.EXPIRED,
            What.STOPPED, What.CALLED, What.CALL_FAILED, What.FAILED);
    private static final Set<Event.Kind> OF_PRESSES = EnumSet.of(Event.Kind.VOTED, Event.Kind.VOTE_REFUSED,
            Event.Kind.DECLINED, Event.Kind.EDITED, Event.Kind.UNDONE, Event.Kind.ASKED_AGAIN,
            Event.Kind.ASKING_AGAIN_REFUSED);
    private static final EffectId NONE = new EffectId(new UUID(0, 0));

    private final Store store;
    private final Outside outside;
    private final Scenario scenario;
    private final List<String> broken = new ArrayList<>();

    Invariants(Store store, Outside outside, Scenario scenario) {
        this.store = store;
        this.outside = outside;
        this.scenario = scenario;
    }

    List<String> broken() {
        if (store.requests.request(scenario.request().id()).isEmpty()) {
            return List.of("the request is lost");
        }
        nothingIsStuck();
        nothingHappensTwice();
        theAskerLearnsTheEnd();
        theCardsShowTheEnd();
        theAuditLogIsWhole();
        nothingAcknowledgedIsLost();
        return broken;
    }

    /** Whoever pressed something that Nod took is on record with what came of it. */
    private void nothingAcknowledgedIsLost() {
        var recorded = store.audit.about(scenario.request().id().toString())
                .stream()
                .map(Entry::event)
                .filter(event -> OF_PRESSES.contains(event.kind()))
                .map(Event::actor)
                .toList();
        outside.acknowledged()
                .stream()
                .filter(presser -> !recorded.contains(presser.toString()))
                .forEach(presser -> broken.add("a press of %s is lost".formatted(presser)));
    }

    private void theAuditLogIsWhole() {
        var verification = store.audit.verify();
        check(verification instanceof Verification.Whole, "the audit log is broken: " + verification);
    }

    private void nothingIsStuck() {
        check(store.requests.nextClaim().isEmpty(), "the request waits for a draft");
        check(store.approvals.pending().isEmpty(), "a draft waits");
        check(store.outbox.nextDue(Set.of()).isEmpty(), "an effect waits");
        check(store.timers.nextDue().isEmpty(), "a timer of what is settled is left");
    }

    private void nothingHappensTwice() {
        var ids = posts().map(Posted::effect).filter(id -> !id.equals(NONE)).toList();
        ids.stream()
                .distinct()
                .filter(id -> Collections.frequency(ids, id) > 1)
                .forEach(id -> broken
                        .add("effect %s was posted %d times".formatted(id, Collections.frequency(ids, id))));
        var isHarmless = switch (scenario.setting().repeat()) {
            case Repeat.Idempotent _, Repeat.Keyed _ -> true;
            case Repeat.Lookup _, Repeat.OneShot _ -> false;
        };
        var calls = outside.target.delivered();
        var distinct = new HashSet<>(calls);
        check(isHarmless || distinct.size() == calls.size(), "a call was made twice: " + calls);
        check(distinct.size() == count(What.CALLED),
                "%d calls were made, and the asker learned of %d".formatted(distinct.size(),
                        count(What.CALLED)));
    }

    private void theAskerLearnsTheEnd() {
        var told = posts().map(Posted::what).filter(TOLD::contains).toList();
        check(scenario.endings().contains(told), "the asker is told %s".formatted(told));
    }

    private void theCardsShowTheEnd() {
        var cards = outside.chat.cards(scenario.request());
        for (var card : cards) {
            var standing = store.approvals.card(card);
            if (standing.isEmpty()) {
                broken.add("nobody knows the card " + card);
                continue;
            }
            var expected = expected(store, standing.get());
            check(shown(outside, card).equals(expected),
                    "a card shows %s, and it is %s".formatted(shown(outside, card), expected));
            check(!expected.endsWith(" PARKED"), "a call is parked");
        }
    }

    /** What a card must show. */
    static String expected(Store store, Card card) {
        var proposal = card.approval().proposal();
        return card.approval().getClass().getSimpleName()
                + Stream.of(Effect.Kind.CALL, Effect.Kind.POST_ANSWER)
                        .flatMap(kind -> store.outbox
                                .trial(proposal.request().id(), proposal.revision(), kind)
                                .stream())
                        .map(trial -> " " + trial.state())
                        .findFirst()
                        .orElse("");
    }

    /** What a card shows now. */
    static String shown(Outside outside, MessageRef card) {
        return outside.chat.posts()
                .stream()
                .filter(post -> post.message().equals(card) && post.what() == What.REFRESHED)
                .reduce((_, last) -> last)
                .map(Posted::words)
                .orElse("Pending");
    }

    private int count(What what) {
        return Math.toIntExact(posts().filter(post -> post.what() == what).count());
    }

    private Stream<Posted> posts() {
        return outside.chat.posts().stream();
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
