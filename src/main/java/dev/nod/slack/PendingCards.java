package dev.nod.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Digest;
import dev.nod.approval.Policy;
import dev.nod.approval.Proposal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a draft that waits for people. */
final class PendingCards {

    static final String APPROVE = "nod_approve";
    static final String EDIT = "nod_edit";
    static final String DECLINE = "nod_decline";
    static final String DETAILS = "nod_details";

    private static final double UNSURE = 0.5;

    private PendingCards() {}

    static Post of(Approval.Pending pending, Digest digest, Cards.Surroundings around) {
        var proposal = pending.proposal();
        var title = CardContent.title(proposal.release(), "Draft answer for review", "Action for review");
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.header(title));
        blocks.addAll(CardContent.of(proposal, around.permalink()));
        blocks.add(Kit.context(consequence(proposal, around)));
        blocks.add(Kit.context(rules(proposal, around)));
        votes(pending, around).forEach(line -> blocks.add(Kit.context(line)));
        blocks.add(buttons(proposal, digest));
        return new Post("%s: %s".formatted(Mrkdwn.escape(title), CardContent.brief(proposal.request())),
                blocks);
    }

    private static String consequence(Proposal proposal, Cards.Surroundings around) {
        var request = proposal.request();
        var deed = switch (proposal.release()) {
            case Release.Quoted _, Release.Written _ -> Questions.consequence(request);
            case Release.Called _ -> Questions.consequenceOfCall(request);
        };
        return "👍 *%s*%s  ·  👎 declines it  ·  react to this message, or use the buttons"
                .formatted(deed, undo(around));
    }

    private static String undo(Cards.Surroundings around) {
        var policy = around.policy();
        return policy == null || policy.undo().isZero()
                ? ""
                : ", and can be taken back for " + words(policy.undo());
    }

    private static String words(Duration duration) {
        return duration.toSecondsPart() == 0
                ? "%d min".formatted(duration.toMinutes())
                : "%d s".formatted(duration.toSeconds());
    }

    private static String rules(Proposal proposal, Cards.Surroundings around) {
        var expiry = Mrkdwn.time(proposal.deadlines().expiresAt());
        if (around.policy() == null) {
            return "Nobody may decide: its workflow does not exist any more. It expires %s".formatted(expiry);
        }
        var deciders = around.deciders().isEmpty()
                ? "Nobody may decide: no approver is configured"
                : "%s may decide".formatted(Mrkdwn.listed(around.deciders(), "or"));
        var rules = "%s, until %s".formatted(deciders, expiry);
        if (!(proposal.release() instanceof Release.Quoted(var draft))) {
            return rules;
        }
        var likelihood = proposal.account().likelihood(draft.confidence());
        return likelihood < UNSURE
                ? "%s  ·  Nod is not sure of this answer (%.0f %%)".formatted(rules, likelihood * 100)
                : rules;
    }

    /** Nothing while a single vote will decide. */
    private static List<String> votes(Approval.Pending pending, Cards.Surroundings around) {
        var quorum = quorum(around.policy());
        var up = pending.votes(true);
        var down = pending.votes(false);
        var lines = new ArrayList<String>();
        if (quorum > 1 || !up.isEmpty()) {
            lines.add("*%d of %d approvals*%s".formatted(up.size(), quorum, CardContent.voters(up)));
        }
        if (!down.isEmpty()) {
            lines.add("*%d against*%s".formatted(down.size(), CardContent.voters(down)));
        }
        return lines;
    }

    private static int quorum(@Nullable Policy policy) {
        return policy == null ? 1 : policy.quorum().yes();
    }

    /** A call is released as it is or not at all. */
    private static LayoutBlock buttons(Proposal proposal, Digest digest) {
        var value = new ButtonValue(proposal.request().id(), digest).toString();
        var approve = Kit.button(APPROVE, "👍 Approve", value);
        approve.setStyle("primary");
        var edit = Kit.button(EDIT, "Edit", value);
        var decline = Kit.button(DECLINE, "👎 Decline", value);
        decline.setStyle("danger");
        var all = new ArrayList<>(List.of(approve, edit, decline));
        if (proposal.release() instanceof Release.Called) {
            all.remove(edit);
        }
        if (!proposal.account().steps().isEmpty()) {
            all.add(Kit.button(DETAILS, "Details", value));
        }
        return Kit.buttons("nod_decision", all.toArray(ButtonElement[]::new));
    }
}
