package dev.nod.slack;

import dev.nod.approval.Approval;
import dev.nod.approval.Refusal;
import dev.nod.request.Person;
import java.util.List;
import java.util.Optional;

/** Tells a person in private why what they wanted with a draft was not done. */
final class Refusals {

    /** What they wanted. */
    enum Wish {
        VOTE("Your vote does not count"), REACTION("Your vote does not count"), EDIT(
                "Your change is not saved"), UNDO(
                        "This cannot be taken back"), ASK_AGAIN("This is not asked again");

        private final String opening;

        Wish(String opening) {
            this.opening = opening;
        }
    }

    private Refusals() {}

    /** As mrkdwn; empty for bots, which nobody talks to. */
    static Optional<String> words(Wish wish, Refusal why, Approval approval) {
        return why == Refusal.BOT
                ? Optional.empty()
                : Optional.of("%s: %s".formatted(wish.opening, sentence(wish, why, approval)));
    }

    private static String sentence(Wish wish, Refusal why, Approval approval) {
        return switch (why) {
            case BOT -> "bots cannot decide.";
            case OUTSIDER ->
                "guests, deactivated accounts and people of other workspaces cannot decide on drafts.";
            case NOT_AN_APPROVER -> "you are not among the people who may decide on it. The card names them.";
            case OWN_REQUEST -> "you asked this question yourself, so somebody else has to decide.";
            case OWN_EDIT -> "you edited this draft yourself, so somebody else has to decide.";
            case STALE -> "this card does not show what would be sent.";
            case SUPERSEDED -> "the draft was edited since; there is a newer card.";
            case TOO_LATE -> approval instanceof Approval.Approved
                    ? "what was approved is done, or under way, already."
                    : "the time to decide was over. The person who asked is told that the draft expired.";
            case ALREADY_SETTLED -> wish == Wish.ASK_AGAIN ? "it was asked again before." : settled(approval);
            case UNVERIFIED -> wish == Wish.REACTION
                    ? "I could not find out yet whether you may decide. Leave it there: I look again by myself."
                    : "I could not find out whether you may decide. Please try again in a minute.";
        };
    }

    private static String settled(Approval approval) {
        return switch (approval) {
            case Approval.Approved approved when approved.rule() != null ->
                "a rule of the workflow accepted this draft before.";
            case Approval.Approved approved ->
                "%s approved this draft before.".formatted(Mrkdwn.people(approved.by()));
            case Approval.Declined(_, var by, _, _, _) ->
                "%s declined this draft before.".formatted(Mrkdwn.people(List.of(by)));
            case Approval.Superseded(_, Person by, _) ->
                "%s edited this draft; there is a newer card.".formatted(Mrkdwn.user(by.id()));
            case Approval.Expired _ -> "this draft has expired.";
            case Approval.Stopped _ -> "this draft is stopped.";
            case Approval.Pending _ -> "nobody has approved this draft.";
        };
    }
}
