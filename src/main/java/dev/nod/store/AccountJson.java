package dev.nod.store;

import dev.nod.draft.Account;
import dev.nod.draft.Check;
import dev.nod.draft.Finding;
import dev.nod.draft.Odds;
import dev.nod.draft.StepReport;
import dev.nod.draft.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a draft came about, as JSON. The names in it are kept apart from those of the domain, which may change. */
final class AccountJson {

    private static final String QUOTES = "";
    private static final double NO_ODDS = -1;
    private static final int NO_DECISIONS = 0;

    private AccountJson() {}

    record StoredAccount(
            String model,
            List<String> notes,
            List<StoredFinding> findings,
            List<StoredStep> steps,
            Map<String, String> values,
            double odds,
            int decisions) {}

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
        var odds = account.odds();
        return StoredJson.write(new StoredAccount(
                Objects.requireNonNullElse(account.model(), QUOTES),
                account.notes(),
                account.findings().stream().map(AccountJson::stored).toList(),
                account.steps().stream().map(AccountJson::stored).toList(),
                account.values(),
                odds == null ? NO_ODDS : odds.share(),
                odds == null ? NO_DECISIONS : odds.decisions()));
    }

    static Account read(String json) {
        var stored = StoredJson.read(StoredJson.read(json), StoredAccount.class);
        try {
            return new Account(
                    model(stored.model()),
                    stored.notes(),
                    stored.findings().stream().map(AccountJson::restored).toList(),
                    stored.steps().stream().map(AccountJson::restored).toList(),
                    stored.values(),
                    odds(stored));
        } catch (IllegalArgumentException e) {
            throw StoredJson.damaged(e);
        }
    }

    /** The model by the name that it is stored by. */
    static @Nullable String model(String stored) {
        return stored.equals(QUOTES) ? null : stored;
    }

    private static @Nullable Odds odds(StoredAccount stored) {
        return stored.decisions() == NO_DECISIONS ? null : new Odds(stored.odds(), stored.decisions());
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
