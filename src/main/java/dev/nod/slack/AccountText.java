package dev.nod.slack;

import dev.nod.action.Release;
import dev.nod.approval.Proposal;
import dev.nod.draft.Account;
import dev.nod.draft.Finding;
import dev.nod.draft.StepReport;
import dev.nod.draft.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells approvers how a draft came about; askers see nothing of it. */
final class AccountText {

    private static final int LONGEST_LINE = 300;
    private static final double MILLIS = 1_000;
    private static final double MICROS = 1_000_000;
    private static final double PERCENT = 100;

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
        var account = proposal.account();
        var took = account.steps().stream().map(StepReport::took).reduce(Duration.ZERO, Duration::plus);
        var start = account.model() == null ? "Made of quotes" : "Written by " + writer(account);
        return String.join(" · ", Stream.of(
                Stream.of(start),
                confidence(proposal),
                Stream.of(seconds(took)),
                usage(account.usage())).flatMap(parts -> parts).toList());
    }

    private static String writer(Account account) {
        return account.model() == null ? "Nod" : brief(account.model());
    }

    /** What people made of drafts like it says more than what its writer thinks of it. */
    private static Stream<String> confidence(Proposal proposal) {
        var odds = proposal.account().odds();
        if (odds != null) {
            return Stream
                    .of("likely right %s (from %d decisions)".formatted(percent(odds.share()),
                            odds.decisions()));
        }
        return proposal.release() instanceof Release.Quoted(var draft)
                ? Stream.of("confidence %s (self-rated)".formatted(percent(draft.confidence())))
                : Stream.empty();
    }

    private static String percent(double share) {
        return "%.0f %%".formatted(share * PERCENT);
    }

    /** What a call cost is in the currency of the configured prices, whichever that is. */
    private static Stream<String> usage(Usage usage) {
        if (usage.equals(Usage.NONE)) {
            return Stream.empty();
        }
        var taken = Stream.of(usage.calls() == 1 ? "1 call" : "%d calls".formatted(usage.calls()),
                String.format(Locale.ROOT, "%,d tokens", usage.tokens()));
        return usage.micros() == 0
                ? taken
                : Stream.concat(taken,
                        Stream.of(String.format(Locale.ROOT, "cost %.3f", usage.micros() / MICROS)));
    }

    private static String step(StepReport report) {
        return String.join(" · ", Stream.concat(
                Stream.of("*%s*".formatted(brief(report.step())), seconds(report.took()),
                        brief(report.outcome())),
                usage(report.usage())).toList());
    }

    private static String finding(Finding finding) {
        return "*%s*: %s%s".formatted(finding.check().name().toLowerCase(Locale.ROOT),
                brief(finding.detail()),
                finding.cut() ? " (left out)" : "");
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / MILLIS);
    }

    private static String brief(String words) {
        return Mrkdwn.cut(Mrkdwn.escape(words).replace('\n', ' '), LONGEST_LINE);
    }
}
