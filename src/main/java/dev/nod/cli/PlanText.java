package dev.nod.cli;

import dev.nod.action.LookupTemplate;
import dev.nod.config.Settings;
import dev.nod.draft.prompt.Tokens;
import dev.nod.workflow.Budget;
import dev.nod.workflow.DailyLimits;
import dev.nod.workflow.Step;
import dev.nod.workflow.Workflow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The leash of a workflow in words: its steps, what each may do, and what they may take. */
final class PlanText {

    private static final int MICRO = 6;

    private final Settings settings;
    private final Tokens tokens;

    PlanText(Settings settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    List<String> lines(Workflow workflow) {
        var lines = new ArrayList<String>();
        var steps = workflow.plan().steps();
        for (var at = 0; at < steps.size(); at++) {
            lines.add(line(at == 0 ? "steps" : "", "%d. %s".formatted(at + 1, words(steps.get(at)))));
        }
        lines.add(line("", "then a person decides, always, and only a yes takes effect"));
        lines.add(line("a request", "may take " + budget(workflow.plan().budget())));
        var day = settings.dailyLimits();
        lines.add(line("a day", "may take %s for one person, %s for everybody".formatted(limit(day.person()),
                limit(day.all()))));
        return lines;
    }

    private static String line(String what, String text) {
        return "  " + what + " ".repeat(12 - what.length()) + text;
    }

    private String words(Step step) {
        return switch (step) {
            case Step.Retrieve(var passages) ->
                "retrieve: finds up to %d passages that asker and reviewers may read".formatted(passages);
            case Step.Lookup(var lookup) -> settings.lookups()
                    .templates()
                    .stream()
                    .filter(template -> template.name().equals(lookup))
                    .findFirst()
                    .map(PlanText::words)
                    .orElseThrow();
            case Step.Draft(var prompt) ->
                "draft: a model writes from the passages%s, or quotes are taken from them"
                        .formatted(size(prompt));
            case Step.Check _ -> "check: cuts what does not stand in the passages";
            case Step.Judge(var prompt) ->
                "judge: a model is asked whether each statement follows from its quotes%s"
                        .formatted(size(prompt));
        };
    }

    private static String words(LookupTemplate lookup) {
        return "lookup %s: one GET of %s, for %s".formatted(lookup.name(), lookup.get().url(),
                String.join(", ", new TreeSet<>(lookup.audience().labels())));
    }

    private String size(String name) {
        var prompt = settings.prompts().get(name);
        return prompt == null
                ? ""
                : " (prompt %s, %d tokens)".formatted(name, tokens.count(prompt.text()));
    }

    private static String budget(Budget budget) {
        return "%s, %d tokens, %s and %s".formatted(calls(budget.calls()), budget.tokens(),
                budget.time().toString().substring("PT".length()).toLowerCase(Locale.ROOT),
                money(budget.micros()));
    }

    private static String limit(DailyLimits.Limit limit) {
        return "%s and %s".formatted(calls(limit.calls()), money(limit.micros()));
    }

    private static String calls(int calls) {
        return switch (calls) {
            case 0 -> "no model call";
            case 1 -> "1 model call";
            default -> calls + " model calls";
        };
    }

    private static String money(long micros) {
        var amount = BigDecimal.valueOf(micros, MICRO).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString() + " of money";
    }
}
