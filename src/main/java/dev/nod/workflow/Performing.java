package dev.nod.workflow;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.Lookup;
import dev.nod.action.Notice;
import dev.nod.action.Outcome;
import dev.nod.action.Replies;
import dev.nod.action.Trial;
import dev.nod.approval.AdminDesk;
import dev.nod.approval.Approval;
import dev.nod.approval.Card;
import dev.nod.approval.ReviewDesk;
import dev.nod.request.Request;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries out one effect, after checking once more that what is stored still asks for it. */
public final class Performing {

    private final Ledger ledger;
    private final Releasing releasing;
    private final ReviewDesk desk;
    private final AdminDesk admins;
    private final Replies replies;

    public Performing(
            Ledger ledger,
            Releasing releasing,
            ReviewDesk desk,
            AdminDesk admins,
            Replies replies) {
        this.ledger = ledger;
        this.releasing = releasing;
        this.desk = desk;
        this.admins = admins;
        this.replies = replies;
    }

    /** Does it, once; a message that may have been posted is looked for first. */
    Outcome perform(Attempt attempt) {
        if (attempt.mayHaveHappened() && isMessage(attempt.effect())) {
            return switch (find(attempt)) {
                case Lookup.Found(var message) -> new Outcome.Done(message);
                case Lookup.Absent _ -> act(attempt);
                case Lookup.Unknown(var reason) -> new Outcome.Uncertain(reason);
            };
        }
        return act(attempt);
    }

    private static boolean isMessage(Effect effect) {
        return !effect.kind().isRepeatable() && effect.kind() != Effect.Kind.CALL;
    }

    private Outcome act(Attempt attempt) {
        var effect = attempt.effect();
        var id = effect.id();
        return switch (effect.kind()) {
            case SHOW_CARD -> show(effect);
            case REFRESH_CARD -> withCard(effect, card -> desk.refresh(card, ledger.release(effect)));
            case REMIND -> whilePending(effect, card -> desk.remind(id, card));
            case WARN -> whilePending(effect, card -> desk.warn(id, card));
            case PASS_ON -> desk.passOn(id, request(effect));
            case REPORT_FAILURE -> desk.reportFailure(id, request(effect));
            case POST_ANSWER, CALL -> isNewest(effect)
                    ? releasing.release(attempt)
                    : new Outcome.Withdrawn("it was taken back, and decided on anew");
            case TELL_CALLED, TELL_CALL_FAILED, TELL_CALL_UNCERTAIN, TELL_NOT_FOUND,
                    TELL_INCOMPLETE, TELL_DECLINED,
                    TELL_EXPIRED,
                    TELL_STOPPED, TELL_FAILED ->
                notice(effect)
                        .map(notice -> replies.tell(id, request(effect), notice))
                        .orElseGet(() -> new Outcome.Withdrawn("it is not so any more"));
            case SHOW_PARKED ->
                about(effect, Trial.State.PARKED, trial -> admins.ask(id, request(effect), trial));
            case REFRESH_PARKED -> refreshParked(effect);
            case NOTIFY_ADMINS ->
                about(effect, Trial.State.FAILED, trial -> admins.tell(id, request(effect), trial));
        };
    }

    private Lookup find(Attempt attempt) {
        var effect = attempt.effect();
        return switch (effect.kind().side()) {
            case REVIEWERS -> isBelowCard(effect)
                    ? ledger.card(effect)
                            .map(card -> desk.findBelow(effect.id(), card, attempt.since()))
                            .orElseGet(Lookup.Absent::new)
                    : desk.find(effect.id(), request(effect), attempt.since());
            case ASKER -> replies.find(effect.id(), request(effect), attempt.since());
            case ADMINS -> admins.find(effect.id(), attempt.since());
            case CARDS, TARGET -> new Lookup.Absent();
        };
    }

    private static boolean isBelowCard(Effect effect) {
        return effect.kind() == Effect.Kind.REMIND || effect.kind() == Effect.Kind.WARN;
    }

    /** A death right after a decision was lost leaves its effect, which must not act for the next decision too. */
    private boolean isNewest(Effect effect) {
        var newest = ledger.release(effect);
        return newest != null && newest.effect().id().equals(effect.id());
    }

    private Outcome show(Effect effect) {
        var standing = ledger.standing(effect);
        if (!(standing.approval() instanceof Approval.Pending)) {
            return new Outcome.Withdrawn("the draft is no longer pending");
        }
        return releasing.stopIfGone(request(effect))
                ? new Outcome.Withdrawn(Withdrawing.WHY)
                : desk.show(effect.id(), standing);
    }

    private Outcome withCard(Effect effect, Function<Card, Outcome> action) {
        return ledger.card(effect)
                .map(action)
                .orElseGet(() -> new Outcome.Withdrawn("the draft was never shown"));
    }

    private Outcome whilePending(Effect effect, Function<Card, Outcome> action) {
        return withCard(effect, card -> card.approval() instanceof Approval.Pending
                ? action.apply(card)
                : new Outcome.Withdrawn("the draft is no longer pending"));
    }

    private Outcome about(Effect effect, Trial.State state, Function<Trial, Outcome> action) {
        return ledger.about(effect)
                .filter(trial -> trial.state() == state)
                .map(action)
                .orElseGet(() -> new Outcome.Withdrawn("it is not so any more"));
    }

    /** What is parked once more is asked about once more, and every card that asked about it shows how it ended. */
    private Outcome refreshParked(Effect effect) {
        var trial = ledger.about(effect).orElseThrow();
        Outcome outcome = new Outcome.Withdrawn("the question is open, or was never shown");
        if (trial.state() != Trial.State.PARKED) {
            for (var card : ledger.parkedCards(trial.effect())) {
                outcome = admins.refresh(card, request(effect), trial);
                if (!(outcome instanceof Outcome.Done)) {
                    return outcome;
                }
            }
        }
        return outcome;
    }

    /** What the asker is to be told; empty if it is not true any more. */
    private Optional<Notice> notice(Effect effect) {
        return switch (effect.kind()) {
            case TELL_NOT_FOUND -> Optional.of(new Notice.NotFound());
            case TELL_INCOMPLETE -> ledger.incomplete(effect);
            case TELL_FAILED -> Optional.of(new Notice.Failed());
            case TELL_DECLINED -> declined(effect);
            case TELL_EXPIRED -> approval(effect, Approval.Expired.class)
                    .filter(_ -> ledger.isOfNewestDraft(effect))
                    .map(_ -> new Notice.Expired());
            case TELL_STOPPED ->
                approval(effect, Approval.Stopped.class).map(stopped -> new Notice.Stopped(stopped.why()));
            case TELL_CALLED -> ledger.about(effect)
                    .map(trial -> new Notice.Called(ledger.title(effect), note(trial)));
            case TELL_CALL_FAILED -> ledger.about(effect)
                    .map(trial -> new Notice.CallFailed(ledger.title(effect), note(trial)));
            case TELL_CALL_UNCERTAIN -> Optional.of(new Notice.CallUncertain(ledger.title(effect)));
            default ->
                throw new IllegalArgumentException("%s tells an asker nothing".formatted(effect.kind()));
        };
    }

    private static String note(Trial trial) {
        return trial.note() == null ? "" : trial.note();
    }

    private Optional<Notice> declined(Effect effect) {
        return approval(effect, Approval.Declined.class)
                .map(declined -> new Notice.Declined(declined.by(), reason(effect, declined)));
    }

    private @Nullable String reason(Effect effect, Approval.Declined declined) {
        var reason = declined.reason();
        if (reason != null) {
            return reason.isForAsker() ? reason.text() : null;
        }
        return declined.byReaction()
                ? ledger.card(effect)
                        .flatMap(card -> desk.reason(card.message(), declined.by(), declined.at()))
                        .orElse(null)
                : null;
    }

    private <T extends Approval> Optional<T> approval(Effect effect, Class<T> state) {
        return Optional.of(ledger.standing(effect).approval()).filter(state::isInstance).map(state::cast);
    }

    private Request request(Effect effect) {
        return ledger.request(effect);
    }
}
