package dev.nod.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import dev.nod.approval.Approval;
import dev.nod.approval.Digest;
import dev.nod.approval.Proposal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a draft for its reviewers, to be read and decided on in a few seconds. */
final class Cards {

    static final String APPROVE = "nod_approve";
    static final String DECLINE = "nod_decline";

    private static final double UNSURE = 0.5;
    private static final int LONGEST_QUESTION = 1_000;
    private static final int LONGEST_SOURCES = 2_800;

    /**
     * What a card says besides the proposal.
     *
     * @param permalink a link to the question, or null when there is none that reviewers could open
     * @param deciders  who may decide, as mrkdwn
     */
    record Surroundings(@Nullable String permalink, List<String> deciders) {}

    private Cards() {}

    static Post of(Approval approval, Digest digest, Surroundings around) {
        return switch (approval) {
            case Approval.Pending(var proposal) -> pending(proposal, digest, around);
            case Approval.Approved(var proposal, var by, var at) -> settled(proposal, around,
                    "✅ *Approved* by %s · %s".formatted(Mrkdwn.user(by.id()), Mrkdwn.time(at)));
            case Approval.Declined(var proposal, var by, var at) -> settled(proposal, around,
                    "❌ *Declined* by %s · %s".formatted(Mrkdwn.user(by.id()), Mrkdwn.time(at)));
            case Approval.Expired(var proposal, var at) -> settled(proposal, around,
                    "⌛ *Expired* · nobody decided until %s".formatted(Mrkdwn.time(at)));
        };
    }

    private static Post pending(Proposal proposal, Digest digest, Surroundings around) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.header("Draft answer for review"));
        blocks.addAll(content(proposal, around));
        blocks.add(Kit.context(consequence(proposal)));
        blocks.add(Kit.context(rules(proposal, around)));
        blocks.add(buttons(proposal, digest));
        return new Post("Draft answer for review: " + brief(proposal), blocks);
    }

    private static Post settled(Proposal proposal, Surroundings around, String outcome) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.header("Draft answer"));
        blocks.add(Kit.section(outcome));
        blocks.addAll(content(proposal, around));
        return new Post("%s: %s".formatted(outcome, brief(proposal)), blocks);
    }

    private static List<LayoutBlock> content(Proposal proposal, Surroundings around) {
        var draft = proposal.draft();
        var sources = new Sources(draft);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section(Questions.headline(proposal.request(), around.permalink()) + "\n"
                + Mrkdwn.quote(proposal.request().question(), LONGEST_QUESTION)));
        blocks.add(Kit.divider());
        AnswerText.sections(draft, sources).forEach(text -> blocks.add(Kit.section(text)));
        blocks.add(Kit.divider());
        var links = new SectionTexts(LONGEST_SOURCES);
        sources.linksAndQuotes().forEach(links::add);
        links.finish().forEach(text -> blocks.add(Kit.section("*Sources*\n" + text)));
        return blocks;
    }

    private static String consequence(Proposal proposal) {
        return "👍 *%s*  ·  👎 declines it  ·  react to this message, or use the buttons"
                .formatted(Questions.consequence(proposal.request()));
    }

    private static String rules(Proposal proposal, Surroundings around) {
        var deciders = around.deciders().isEmpty()
                ? "Nobody may decide: no approver is configured"
                : "%s may decide".formatted(Mrkdwn.listed(around.deciders()));
        var rules = "%s, until %s".formatted(deciders, Mrkdwn.time(proposal.expiresAt()));
        var confidence = proposal.draft().confidence();
        return confidence >= UNSURE
                ? rules
                : "%s  ·  Nod is not sure of this answer (%.0f %%)".formatted(rules, confidence * 100);
    }

    private static LayoutBlock buttons(Proposal proposal, Digest digest) {
        var value = new ButtonValue(proposal.request().id(), digest).toString();
        var sure = ConfirmationDialogObject.builder()
                .title(Kit.plain("Decline this draft?"))
                .text(Kit.mrkdwn("The person who asked is told that there will be no answer from Nod."))
                .confirm(Kit.plain("Decline"))
                .deny(Kit.plain("Go back"))
                .build();
        return ActionsBlock.builder()
                .blockId("nod_decision")
                .elements(List.of(
                        ButtonElement.builder()
                                .actionId(APPROVE)
                                .text(Kit.plain("👍 Approve"))
                                .style("primary")
                                .value(value)
                                .build(),
                        ButtonElement.builder()
                                .actionId(DECLINE)
                                .text(Kit.plain("👎 Decline"))
                                .style("danger")
                                .value(value)
                                .confirm(sure)
                                .build()))
                .build();
    }

    private static String brief(Proposal proposal) {
        return Mrkdwn.cut(Mrkdwn.escape(proposal.request().question()).replace('\n', ' '), 150);
    }
}
