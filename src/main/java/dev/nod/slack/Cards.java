package dev.nod.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.nod.action.Trial;
import dev.nod.approval.Approval;
import dev.nod.approval.Digest;
import dev.nod.approval.Policy;
import dev.nod.approval.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a draft for its reviewers in each state of its life, to be read and decided on in a few seconds. */
final class Cards {

    static final String UNDO = "nod_undo";
    static final String AGAIN = "nod_again";

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_WHY = 500;

    /**
     * What a card says besides the proposal.
     *
     * @param permalink a link to the question, or null when there is none that reviewers could open
     * @param newer     a link to the card of the next revision, or null when there is none
     * @param policy    the rules of the decision, or null when its workflow does not exist any more
     * @param deciders  who may decide, as mrkdwn
     * @param release   how far what was approved has come, or null while nothing was released
     * @param now       when it is drawn
     */
    record Surroundings(
            @Nullable String permalink,
            @Nullable String newer,
            @Nullable Policy policy,
            List<String> deciders,
            @Nullable Trial release,
            Instant now) {}

    private Cards() {}

    static Post of(Approval approval, Digest digest, Surroundings around) {
        return switch (approval) {
            case Approval.Pending pending -> PendingCards.of(pending, digest, around);
            case Approval.Approved approved -> approved(approved, digest, around);
            case Approval.Declined declined -> settled(declined, around, declined(declined));
            case Approval.Expired expired -> expired(expired, around);
            case Approval.Superseded(_, var by, var at) -> settled(approval, around,
                    "✏️ *Edited* by %s · %s · %s".formatted(Mrkdwn.user(by.id()), Mrkdwn.time(at),
                            newer(around)));
            case Approval.Stopped(_, var why, var at) -> settled(approval, around,
                    "🛑 *Stopped* · %s · it is not done: %s".formatted(Mrkdwn.time(at), brief(why)));
        };
    }

    private static Post approved(Approval.Approved approved, Digest digest, Surroundings around) {
        var outcome = "✅ %s · %s\n%s".formatted(by(approved), Mrkdwn.time(approved.at()),
                Progress.of(approved, around.release(), around.now()));
        if (!Progress.canBeUndone(approved, around.release(), around.now())) {
            return settled(approved, around, outcome);
        }
        var value = new ButtonValue(approved.proposal().request().id(), digest).toString();
        var undo = Kit.button(UNDO, "Undo", value);
        undo.setStyle("danger");
        return settled(approved, around, outcome, Kit.buttons("nod_undoing", undo));
    }

    private static String by(Approval.Approved approved) {
        var rule = approved.rule();
        return rule == null
                ? "*Approved* by %s".formatted(Mrkdwn.people(approved.by()))
                : "*Accepted by rule*, without a person: it is likely right by at least %.0f %%; 👎 takes it back as Undo does"
                        .formatted(rule.floor() * 100);
    }

    private static String declined(Approval.Declined declined) {
        var outcome = "❌ *Declined* by %s · %s".formatted(Mrkdwn.user(declined.by().id()),
                Mrkdwn.time(declined.at()));
        var reason = declined.reason();
        return reason == null ? outcome : "%s\n%s".formatted(outcome, reason(reason));
    }

    private static String reason(Reason reason) {
        var quoted = Mrkdwn.quote(reason.text(), LONGEST_REASON);
        return reason.isForAsker() ? quoted : quoted + "\n_for reviewers only_";
    }

    private static Post expired(Approval.Expired expired, Surroundings around) {
        var outcome = "⌛ *Expired* · nobody decided until %s".formatted(Mrkdwn.time(expired.at()));
        return around.newer() == null
                ? settled(expired, around, outcome, again(expired.proposal().request().id().toString()))
                : settled(expired, around, "%s · asked again: %s".formatted(outcome, newer(around)));
    }

    /** The button that takes an expired request up again. */
    static LayoutBlock again(String request) {
        return Kit.buttons("nod_asking_again", Kit.button(AGAIN, "Ask again", request));
    }

    private static String newer(Surroundings around) {
        return around.newer() == null
                ? "see the newer draft"
                : Mrkdwn.link(around.newer(), "see the newer draft");
    }

    private static String brief(String why) {
        return Mrkdwn.cut(Mrkdwn.escape(why).replace('\n', ' '), LONGEST_WHY);
    }

    private static Post settled(
            Approval approval,
            Surroundings around,
            String outcome,
            LayoutBlock... buttons) {
        var proposal = approval.proposal();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.header(CardContent.title(proposal.release(), "Draft answer", "Action")));
        blocks.add(Kit.section(outcome));
        blocks.addAll(List.of(buttons));
        blocks.addAll(CardContent.of(proposal, around.permalink()));
        return new Post("%s: %s".formatted(outcome.lines().findFirst().orElse(outcome),
                CardContent.brief(proposal.request())), blocks);
    }
}
