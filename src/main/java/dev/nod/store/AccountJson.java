package dev.nod.store;

import dev.nod.draft.Account;
import dev.nod.draft.Check;
import dev.nod.draft.Finding;
import dev.nod.draft.StepReport;
import dev.nod.draft.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a draft came about, as JSON. The names in it are kept apart from those of the domain, which may change. */
final class AccountJson {

    private static final String QUOTES = "";
    private static final double UNKNOWN = -1;

    private AccountJson() {}

    record StoredAccount(
            String model,
            List<String> notes,
            List<StoredFinding> findings,
            List<StoredStep> steps,
            Map<String, String> values,
            double odds) {}

    record StoredFinding(String check, String detail, boolean cut) {}

    record StoredStep(
            String step,
            long millis,
            int calls,
            long inputTokens,
            long outputTokens,
            long micros,
            String outcome) {}

    static String write(Account account) {
        return StoredJson.write(new StoredAccount(
                Objects.requireNonNullElse(account.model(), QUOTES),
                account.notes(),
                account.findings().stream().map(AccountJson::stored).toList(),
                account.steps().stream().map(AccountJson::stored).toList(),
                account.values(),
                Objects.requireNonNullElse(account.odds(), UNKNOWN)));
    }

    static Account read(String json) {
        var stored = StoredJson.read(StoredJson.read(json), StoredAccount.class);
        try {
            return new Account(
                    stored.model().equals(QUOTES) ? null : stored.model(),
                    stored.notes(),
                    stored.findings().stream().map(AccountJson::restored).toList(),
                    stored.steps().stream().map(AccountJson::restored).toList(),
                    stored.values(),
                    stored.odds() < 0 ? null : stored.odds());
        } catch (IllegalArgumentException e) {
            throw StoredJson.damaged(e);
        }
    }

    private static StoredFinding stored(Finding finding) {
        return new StoredFinding(finding.check().name(), finding.detail(), finding.cut());
    }

    private static Finding restored(StoredFinding stored) {
        return new Finding(Check.valueOf(stored.check()), stored.detail(), stored.cut());
    }

    private static StoredStep stored(StepReport report) {
        var usage = report.usage();
        return new StoredStep(report.step(), report.took().toMillis(), usage.calls(), usage.inputTokens(),
                usage.outputTokens(), usage.micros(), report.outcome());
    }

    private static StepReport restored(StoredStep stored) {
        var usage = new Usage(stored.calls(), stored.inputTokens(), stored.outputTokens(), stored.micros());
        return new StepReport(stored.step(), Duration.ofMillis(stored.millis()), usage, stored.outcome());
    }
}
