package dev.nod.workflow;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.action.Release;
import dev.nod.action.Resolution;
import dev.nod.approval.Approval;
import dev.nod.approval.Proposal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What follows: from a decision, and from how an effect ended. */
final class Consequences {

    /** Whoever declines by a reaction can tell why in the thread of the card for as long. */
    static final Duration TIME_FOR_A_REASON = Duration.ofMinutes(2);

    /** The admins are asked again after so long if they could not be asked. */
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(1);

    private final Effects effects;

    Consequences(Effects effects) {
        this.effects = effects;
    }

    /** What a new state of an approval sets in motion. */
    List<Effect> of(Approval to) {
        var proposal = to.proposal();
        return switch (to) {
            case Approval.Pending _, Approval.Superseded _ -> effects.of(proposal, Kind.REFRESH_CARD);
            case Approval.Approved approved -> with(
                    effects.of(proposal, release(proposal), approved.actsAt()), proposal);
            case Approval.Declined declined -> with(
                    effects.of(proposal, Kind.TELL_DECLINED,
                            declined.byReaction() ? declined.at().plus(TIME_FOR_A_REASON) : declined.at()),
                    proposal);
            case Approval.Expired _ -> effects.of(proposal, Kind.TELL_EXPIRED, Kind.REFRESH_CARD);
            case Approval.Stopped _ -> effects.of(proposal, Kind.TELL_STOPPED, Kind.REFRESH_CARD);
        };
    }

    private List<Effect> with(Effect effect, Proposal proposal) {
        return Stream.concat(Stream.of(effect), effects.of(proposal, Kind.REFRESH_CARD).stream()).toList();
    }

    private static Kind release(Proposal proposal) {
        return switch (proposal.release()) {
            case Release.Quoted _, Release.Written _ -> Kind.POST_ANSWER;
            case Release.Called _ -> Kind.CALL;
        };
    }

    /** What follows once an effect happened. */
    List<Effect> ofDone(Attempt attempt) {
        var effect = attempt.effect();
        return switch (effect.kind()) {
            case SHOW_CARD -> ofShown(attempt);
            case POST_ANSWER -> effects.after(effect, Kind.REFRESH_CARD);
            case CALL -> effects.after(effect, Kind.TELL_CALLED, Kind.REFRESH_CARD);
            case SHOW_PARKED -> attempt.number() > 1
                    ? List.of(effects.onTheSame(effect, Kind.REFRESH_PARKED, Duration.ZERO))
                    : List.of();
            default -> List.of();
        };
    }

    /** The card before it tells of it; and one that was long in coming may show what is over already. */
    private List<Effect> ofShown(Attempt attempt) {
        var effect = attempt.effect();
        var following = new ArrayList<Effect>();
        if (effect.revision() > 1) {
            following.add(effects.of(effect.request(), effect.revision() - 1, Kind.REFRESH_CARD));
        }
        if (attempt.number() > 1) {
            following.addAll(effects.after(effect, Kind.REFRESH_CARD));
        }
        return following;
    }

    /** A card that was brought up to date meanwhile may tell of a try that led to nothing. */
    List<Effect> ofWithdrawn(Effect effect) {
        return effect.kind().isRelease() ? effects.after(effect, Kind.REFRESH_CARD) : List.of();
    }

    /**
     * Nobody is left in silence because something could not be done, and nothing stays unknown because nobody could be
     * asked.
     */
    List<Effect> ofFailed(Effect effect) {
        return switch (effect.kind()) {
            case SHOW_CARD -> effects.after(effect, Kind.TELL_FAILED, Kind.NOTIFY_ADMINS);
            case POST_ANSWER ->
                effects.after(effect, Kind.REPORT_FAILURE, Kind.REFRESH_CARD, Kind.NOTIFY_ADMINS);
            case CALL -> effects.after(effect, Kind.TELL_CALL_FAILED, Kind.REFRESH_CARD, Kind.NOTIFY_ADMINS);
            case TELL_DECLINED, TELL_CALLED, TELL_CALL_FAILED, TELL_CALL_UNCERTAIN, TELL_STOPPED ->
                effects.after(effect, Kind.REPORT_FAILURE, Kind.NOTIFY_ADMINS);
            case PASS_ON, REMIND, WARN, REPORT_FAILURE, TELL_NOT_FOUND, TELL_INCOMPLETE, TELL_EXPIRED,
                    TELL_FAILED ->
                effects.after(effect, Kind.NOTIFY_ADMINS);
            case SHOW_PARKED ->
                List.of(effects.onTheSame(effect, Kind.SHOW_PARKED, UNTIL_ASKED_AGAIN));
            case REFRESH_CARD, REFRESH_PARKED, NOTIFY_ADMINS -> List.of();
        };
    }

    /** What follows when only a person can tell whether a call was made. */
    List<Effect> ofParked(Effect effect) {
        return effects.after(effect, Kind.SHOW_PARKED, Kind.TELL_CALL_UNCERTAIN, Kind.REFRESH_CARD);
    }

    /** What follows from an admin's word on a parked effect. */
    List<Effect> of(Resolution resolution, Effect effect) {
        return switch (resolution) {
            case DONE ->
                effects.after(effect, Kind.REFRESH_PARKED, Kind.TELL_CALLED, Kind.REFRESH_CARD);
            case RUN_AGAIN -> effects.after(effect, Kind.REFRESH_PARKED, Kind.REFRESH_CARD);
            case GIVE_UP ->
                effects.after(effect, Kind.REFRESH_PARKED, Kind.TELL_CALL_FAILED, Kind.REFRESH_CARD);
        };
    }
}
