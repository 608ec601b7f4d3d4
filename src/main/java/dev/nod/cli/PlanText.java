package dev.nod.cli;

import dev.nod.action.LookupTemplate;
import dev.nod.config.Settings;
import dev.nod.draft.prompt.Tokens;
import dev.nod.model.ModelSettings;
import dev.nod.workflow.Budget;
import dev.nod.workflow.DailyLimits;
import dev.nod.workflow.Step;
import dev.nod.workflow.Workflow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        lines.addAll(limits(workflow.plan().budget()));
        return lines;
    }

    private List<String> limits(Budget budget) {
        if (settings.models().isEmpty()) {
            return List.of(
                    line("a request", "may take %s; no language model is set that could take anything else"
                            .formatted(time(budget))));
        }
        var day = settings.dailyLimits();
        return List.of(line("a request", "may take " + all(budget)),
                line("a day", "may take %s for one person, %s for everybody".formatted(limit(day.person()),
                        limit(day.all()))));
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
            case Step.Draft _ when settings.models().isEmpty() ->
                "draft: quotes are taken from the passages, since no language model is set";
            case Step.Draft(var prompt) ->
                "draft: %s writes from the passages%s, or quotes are taken from them"
                        .formatted(models(), size(prompt));
            case Step.Check _ -> "check: cuts what does not stand in the passages";
            case Step.Judge _ when settings.models().isEmpty() ->
                "judge: leaves quotes as they are, since no language model is set";
            case Step.Judge(var prompt) ->
                "judge: %s is asked whether each statement follows from its quotes%s"
                        .formatted(models(), size(prompt));
        };
    }

    private static String words(LookupTemplate lookup) {
        return "lookup %s: %s".formatted(lookup.name(), LookupChecks.words(lookup));
    }

    private String size(String name) {
        var prompt = settings.prompts().get(name);
        return prompt == null
                ? ""
                : " (prompt %s, %d tokens)".formatted(name, tokens.count(prompt.text()));
    }

    private String models() {
        var names = settings.models().stream().map(ModelSettings::name).toList();
        return names.size() == 1
                ? "the model " + names.getFirst()
                : "the model %s (if it fails, %s)".formatted(names.getFirst(),
                        String.join(", then ", names.subList(1, names.size())));
    }

    private static String all(Budget budget) {
        return "%s, %d tokens, %s and %s".formatted(calls(budget.calls()), budget.tokens(), time(budget),
                money(budget.micros()));
    }

    private static String time(Budget budget) {
        return budget.time().toString().substring("PT".length()).toLowerCase(Locale.ROOT);
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
