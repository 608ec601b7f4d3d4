package dev.nod.slack;

import dev.nod.approval.Approval;
import dev.nod.approval.Refusal;
import java.util.Optional;

/** What Nod tells one person in private. */
final class Words {

    static final String HELP = "Ask me a question in your own words, in a channel with a mention of me, in a direct "
            + "message, or with `/nod`. I look in our documents and draft an answer; you get it as soon as a "
            + "colleague has approved it.";
    static final String OUTSIDE = "I am sorry, I only answer people of this workspace, in channels that are not "
            + "shared with others.";
    static final String NOT_STORED_YET = "I could not store your question. I keep trying for a moment; if I do not "
            + "react to it, please ask again.";
    static final String NOT_STORED = "I could not store your question; please ask again.";
    static final String COMMAND_TAKEN = "I am looking for an answer. As soon as a colleague has approved it, you get "
            + "it in your direct message with me.";
    static final String NOT_A_CARD = "This draft is not one that I know, so nothing was decided.";
    static final String NOT_COUNTED = "Something went wrong and your decision was not counted; please try again.";

    private Words() {}

    /** Why a vote does not count; empty for bots, which nobody talks to. */
    static Optional<String> refusal(Refusal why, Approval approval) {
        return switch (why) {
            case BOT -> Optional.empty();
            case OUTSIDER ->
                Optional.of("Your vote does not count: guests, deactivated accounts and people of other "
                        + "workspaces cannot decide on drafts.");
            case NOT_AN_APPROVER ->
                Optional.of("Your vote does not count: you are not among the people who may "
                        + "decide on drafts. The card names them.");
            case OWN_REQUEST ->
                Optional.of("Your vote does not count: you asked this question yourself, so somebody "
                        + "else has to decide.");
            case OWN_EDIT ->
                Optional.of("Your vote does not count: you edited this draft yourself, so somebody "
                        + "else has to decide.");
            case STALE ->
                Optional.of("Your vote does not count: this card does not show what would be sent.");
            case TOO_LATE ->
                Optional.of("Your vote does not count: the time to decide was over. The person who asked "
                        + "is told that the draft expired.");
            case ALREADY_SETTLED -> Optional.of("Your vote does not count any more: " + settled(approval));
            case UNVERIFIED ->
                Optional.of("I could not find out whether you may decide, so I did not count your "
                        + "vote. Please try again in a minute.");
        };
    }

    private static String settled(Approval approval) {
        return switch (approval) {
            case Approval.Approved(_, var by, _) ->
                "%s has approved this draft.".formatted(Mrkdwn.user(by.id()));
            case Approval.Declined(_, var by, _) ->
                "%s has declined this draft.".formatted(Mrkdwn.user(by.id()));
            case Approval.Expired _, Approval.Pending _ -> "this draft is already settled.";
        };
    }
}
