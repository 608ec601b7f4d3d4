package dev.nod.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.nod.action.Call;
import dev.nod.action.Release;
import dev.nod.approval.Ballot;
import dev.nod.approval.Proposal;
import dev.nod.request.Request;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every card of a proposal shows: the question, and all that a yes releases. */
final class CardContent {

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_QUESTION = 1_000;
    private static final int LONGEST_SOURCES = 2_800;
    private static final int LONGEST_ACCOUNT = 2_000;

    private CardContent() {}

    static List<LayoutBlock> of(Proposal proposal, @Nullable String permalink) {
        var blocks = new ArrayList<LayoutBlock>();
        var editor = proposal.editor();
        blocks.add(Kit.section(Questions.headline(proposal.request(), permalink) + "\n"
                + Mrkdwn.quote(proposal.request().question(), LONGEST_QUESTION)));
        if (editor != null) {
            blocks.add(Kit.context("✏️ Edited by " + Mrkdwn.user(editor.id())));
        }
        blocks.add(Kit.divider());
        switch (proposal.release()) {
            case Release.Called(var call, _) -> blocks.addAll(call(call));
            case Release.Quoted _, Release.Written _ ->
                AnswerText.sections(proposal.release()).forEach(text -> blocks.add(Kit.section(text)));
        }
        blocks.add(Kit.divider());
        blocks.addAll(sources(proposal));
        var account = AccountText.lines(proposal);
        if (!account.isEmpty()) {
            blocks.add(Kit.context(Mrkdwn.cut(String.join("\n", account), LONGEST_ACCOUNT)));
        }
        return blocks;
    }

    /** The exact call, with its secrets hidden. */
    static List<LayoutBlock> call(Call call) {
        var exact = String.join("\n", call.shown());
        if (exact.length() <= Call.LONGEST) {
            return List.of(Kit.code(exact));
        }
        return List.of(Kit.code(Mrkdwn.cut(exact, Call.LONGEST)),
                Kit.section("⚠️ *This is not all of the call*: another %d characters are not shown."
                        .formatted(exact.length() - Call.LONGEST)));
    }

    private static List<LayoutBlock> sources(Proposal proposal) {
        var release = proposal.release();
        var asked = LocalDate.ofInstant(proposal.request().askedAt(), ZoneOffset.UTC);
        var title = switch (release) {
            case Release.Quoted _ -> "*Sources*";
            case Release.Written _ -> "*Sources of the draft before it was edited*";
            case Release.Called _ -> "*What the documents say*";
        };
        if (release.sources().isEmpty()) {
            return List.of(Kit.context("The documents say nothing about this."));
        }
        var links = new SectionTexts(LONGEST_SOURCES);
        Sources.of(release).linksAndQuotes(asked).forEach(links::add);
        return links.finish().stream().map(text -> Kit.section(title + "\n" + text)).toList();
    }

    /** What a card is called, as plain text. */
    static String title(Release release, String answer, String action) {
        return switch (release) {
            case Release.Quoted _, Release.Written _ -> answer;
            case Release.Called(var call, _) -> shortened("%s: %s".formatted(action, call.title()));
        };
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /** Those who voted, as the end of a line. */
    static String voters(List<Ballot> ballots) {
        return ballots.isEmpty() ? "" : ": " + Mrkdwn.people(ballots.stream().map(Ballot::by).toList());
    }

    /** The question in a line. */
    static String brief(Request request) {
        return Mrkdwn.cut(Mrkdwn.escape(request.question()).replace('\n', ' '), LONGEST_TITLE);
    }
}
