package dev.nod.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a draft came about, in a line for people who decide on it. */
public final class AccountSummary {

    private static final String SEPARATOR = " · ";
    private static final double MILLIS = 1_000;
    private static final double MICROS = 1_000_000;
    private static final double PERCENT = 100;

    private AccountSummary() {}

    /**
     * Who wrote it, how likely it is right, and what it took.
     *
     * @param selfRated how sure its writer is of it, 0 to 1; null if that is not known
     */
    public static String of(Account account, @Nullable Double selfRated) {
        var parts = new ArrayList<String>();
        parts.add(account.model() == null ? "Made of quotes" : "Written by " + account.model());
        var odds = account.odds();
        if (odds != null) {
            parts.add(
                    "likely right %s (from %d decisions)".formatted(percent(odds.share()), odds.decisions()));
        } else if (selfRated != null) {
            parts.add("confidence %s (self-rated)".formatted(percent(selfRated)));
        }
        parts.add(seconds(
                account.steps().stream().map(StepReport::took).reduce(Duration.ZERO, Duration::plus)));
        parts.addAll(taken(account.usage()));
        return String.join(SEPARATOR, parts);
    }

    /** What a step took, and what came of it. */
    public static String of(StepReport report) {
        var parts = new ArrayList<>(List.of(seconds(report.took()), report.outcome()));
        parts.addAll(taken(report.usage()));
        return String.join(SEPARATOR, parts);
    }

    /** What a call cost is in the currency of the configured prices, whichever that is. */
    private static List<String> taken(Usage usage) {
        var parts = new ArrayList<String>();
        if (!usage.equals(Usage.NONE)) {
            parts.add(usage.calls() == 1 ? "1 call" : "%d calls".formatted(usage.calls()));
            parts.add(String.format(Locale.ROOT, "%,d tokens", usage.tokens()));
        }
        if (usage.micros() != 0) {
            parts.add(String.format(Locale.ROOT, "cost %.3f", usage.micros() / MICROS));
        }
        return parts;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
    }

    private static String percent(double share) {
        return "%.0f %%".formatted(share * PERCENT);
    }
}
