package dev.nod.workflow;

import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.action.EffectId;
import dev.nod.action.Repeat;
import dev.nod.action.Trial;
import dev.nod.approval.Approval;
import dev.nod.audit.Verification;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.testing.FakeChat.What;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What must be true of everything that was asked, once nothing is left to be done. */
final class Conservation {

    private static final Set<Kind> NOT_MESSAGES = EnumSet.of(Kind.CALL, Kind.REFRESH_CARD,
            Kind.REFRESH_PARKED);
    private static final Set<Kind> UNREPORTED = EnumSet.of(Kind.REFRESH_CARD, Kind.REFRESH_PARKED,
            Kind.SHOW_PARKED,
            Kind.NOTIFY_ADMINS);

    private final Store store;
    private final Outside outside;
    private final Repeat repeat;
    private final List<Trial> effects;
    private final Map<RequestId, List<Trial>> ofRequest;
    private final Set<EffectId> reported;
    private final Map<EffectId, Long> posted;
    private final List<String> broken = new ArrayList<>();

    /**
     * @param lastId effects have the numbers up to this one as their ids, though not all of these are there
     */
    Conservation(Store store, Outside outside, Repeat repeat, long lastId) {
        this.store = store;
        this.outside = outside;
        this.repeat = repeat;
        effects = LongStream.rangeClosed(1, lastId)
                .mapToObj(number -> new EffectId(new UUID(0, number)))
                .flatMap(id -> store.outbox.trial(id).stream())
                .toList();
        ofRequest = effects.stream().collect(Collectors.groupingBy(trial -> trial.effect().request()));
        reported = effects.stream()
                .map(Trial::effect)
                .filter(effect -> effect.kind() == Kind.NOTIFY_ADMINS && effect.about() != null)
                .map(Effect::about)
                .collect(Collectors.toSet());
        posted = outside.chat.posts()
                .stream()
                .collect(Collectors.groupingBy(post -> post.effect(), Collectors.counting()));
    }

    List<String> broken(Collection<Request> accepted) {
        check(store.requests.nextClaim().isEmpty(), "a request waits for a draft");
        check(store.approvals.pending().isEmpty(), "a draft waits");
        check(store.timers.nextDue().isEmpty(), "a timer is left");
        check(store.audit.verify() instanceof Verification.Whole, "the audit log is broken");
        effects.forEach(this::endedOnce);
        accepted.forEach(this::endedOnce);
        return broken;
    }

    private void endedOnce(Trial trial) {
        var effect = trial.effect();
        var posts = posted.getOrDefault(effect.id(), 0L);
        var calls = outside.target.deliveries(effect.id());
        var isMessage = !NOT_MESSAGES.contains(effect.kind());
        switch (trial.state()) {
            case READY, SENDING, UNCERTAIN, PARKED -> broken.add("stuck: " + trial);
            case WITHDRAWN -> check(posts == 0 && calls == 0, "withdrawn, and happened: " + trial);
            case DONE -> {
                check(posts == (isMessage ? 1 : 0), "posted %d times: %s".formatted(posts, trial));
                check(effect.kind() != Kind.CALL || calls == 1 || (calls > 1 && isHarmless()),
                        "called %d times: %s".formatted(calls, trial));
            }
            case FAILED -> {
                check(posts <= 1, "posted %d times: %s".formatted(posts, trial));
                check(UNREPORTED.contains(effect.kind()) || reported.contains(effect.id()),
                        "failed in silence: " + trial);
            }
        }
    }

    private Stream<Trial> about(RequestId request) {
        return ofRequest.getOrDefault(request, List.of()).stream();
    }

    private boolean isHarmless() {
        return switch (repeat) {
            case Repeat.Idempotent _, Repeat.Keyed _ -> true;
            case Repeat.Lookup _, Repeat.OneShot _ -> false;
        };
    }

    private void endedOnce(Request request) {
        check(store.requests.request(request.id()).isPresent(), "lost: " + request);
        var releases = about(request.id())
                .filter(trial -> trial.effect().kind().isRelease() && trial.state() == Trial.State.DONE)
                .toList();
        check(releases.size() <= 1, "acted on %d times: %s".formatted(releases.size(), request.id()));
        var newest = store.approvals.newest(request.id());
        if (newest.isEmpty()) {
            learns(request, EnumSet.of(Kind.TELL_NOT_FOUND, Kind.TELL_FAILED));
            return;
        }
        var approval = newest.get().approval();
        check(approval instanceof Approval.Approved || releases.isEmpty(),
                "acted on, and %s: %s".formatted(approval.getClass().getSimpleName(), request.id()));
        learns(request, switch (approval) {
            case Approval.Approved _ -> EnumSet.of(Kind.POST_ANSWER, Kind.TELL_CALLED, Kind.TELL_CALL_FAILED);
            case Approval.Declined _ -> EnumSet.of(Kind.TELL_DECLINED);
            case Approval.Stopped _ -> EnumSet.of(Kind.TELL_STOPPED);
            case Approval.Expired _ -> EnumSet.of(Kind.TELL_EXPIRED, Kind.TELL_NOT_FOUND, Kind.TELL_FAILED);
            case Approval.Pending _, Approval.Superseded _ -> EnumSet.noneOf(Kind.class);
        });
        outside.chat.cards(request).forEach(this::showsTheEnd);
    }

    /** The asker is told once how it ended, or it is reported that they could not be told. */
    private void learns(Request request, Set<Kind> endings) {
        var told = about(request.id())
                .filter(trial -> endings.contains(trial.effect().kind()))
                .filter(trial -> trial.state() == Trial.State.DONE || trial.state() == Trial.State.FAILED)
                .toList();
        check(!told.isEmpty(), "nobody is told how %s ended".formatted(request.id()));
    }

    private void showsTheEnd(MessageRef message) {
        store.approvals.card(message).ifPresentOrElse(card -> {
            var proposal = card.approval().proposal();
            var release = about(proposal.request().id())
                    .filter(trial -> trial.effect().revision() == proposal.revision())
                    .toList();
            var isRefreshed = release.stream()
                    .noneMatch(trial -> trial.effect().kind() == Kind.REFRESH_CARD
                            && trial.state() == Trial.State.FAILED);
            var expected = Invariants.expected(store, card);
            var shown = Invariants.shown(outside, message);
            check(!isRefreshed || shown.equals(expected),
                    "the card of %s shows %s, and it is %s".formatted(proposal.request().id(), shown,
                            expected));
        }, () -> check(isGivenUp(message), "nobody knows the card " + message));
    }

    /** A card whose post was never known to have arrived. */
    private boolean isGivenUp(MessageRef message) {
        return outside.chat.posts()
                .stream()
                .filter(post -> post.what() == What.CARD && post.message().equals(message))
                .flatMap(post -> store.outbox.trial(post.effect()).stream())
                .anyMatch(trial -> trial.state() == Trial.State.FAILED);
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
