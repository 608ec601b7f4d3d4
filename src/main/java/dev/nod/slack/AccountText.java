package dev.nod.slack;

import dev.nod.action.Release;
import dev.nod.approval.Proposal;
import dev.nod.draft.Account;
import dev.nod.draft.AccountSummary;
import dev.nod.draft.Finding;
import dev.nod.draft.StepReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Tells approvers how a draft came about; askers see nothing of it. */
final class AccountText {

    private static final int LONGEST_LINE = 300;

    private AccountText() {}

    /** A few lines for the card; none where nothing is known, as of drafts that people wrote. */
    static List<String> lines(Proposal proposal) {
        var account = proposal.account();
        if (account.steps().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(summary(proposal));
        if (!account.values().isEmpty()) {
            lines.add("🤖 %s found in the question: *%s*. Please check.".formatted(writer(account),
                    brief(String.join(", ", new TreeSet<>(account.values().keySet())))));
        }
        account.findings().forEach(finding -> lines.add("⚠️ " + finding(finding)));
        account.notes().forEach(note -> lines.add("ℹ️ " + brief(note)));
        return lines;
    }

    /** The whole story, a text for each section. */
    static List<String> details(Proposal proposal) {
        var account = proposal.account();
        var texts = new ArrayList<String>();
        texts.add(lines(proposal).stream().findFirst().orElse("Nothing is known about this draft."));
        account.steps().forEach(step -> texts.add(step(step)));
        account.findings()
                .forEach(finding -> texts.add("⚠️ %s\n_Wanted: %s._".formatted(finding(finding),
                        Mrkdwn.escape(finding.check().promise()))));
        account.notes().forEach(note -> texts.add("ℹ️ " + brief(note)));
        return texts;
    }

    private static String summary(Proposal proposal) {
        var confidence = proposal.release() instanceof Release.Quoted(var draft) ? draft.confidence() : null;
        return brief(AccountSummary.of(proposal.account(), confidence));
    }

    private static String writer(Account account) {
        return account.model() == null ? "Nod" : brief(account.model());
    }

    private static String step(StepReport report) {
        return "*%s* · %s".formatted(brief(report.step()), brief(AccountSummary.of(report)));
    }

    private static String finding(Finding finding) {
        return "*%s*: %s%s".formatted(finding.check().name().toLowerCase(Locale.ROOT),
                brief(finding.detail()),
                finding.cut() ? " (left out)" : "");
    }

    private static String brief(String words) {
        return Mrkdwn.cut(Mrkdwn.escape(words).replace('\n', ' '), LONGEST_LINE);
    }
}
