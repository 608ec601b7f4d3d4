package dev.nod.config;

import dev.nod.workflow.Budget;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the steps of a workflow and what they may take. */
final class PlanSettings {

    private static final int MOST_CALLS = 10;
    private static final int MOST_TOKENS = 1_000_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Nod takes a request for forgotten after five minutes, and begins anew. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final StepSettings steps;
    private final int passages;

    /**
     * @param passages how many are retrieved where nothing is told
     */
    PlanSettings(Nameable names, int passages) {
        steps = new StepSettings(names, passages);
        this.passages = passages;
    }

    /** The usual one after a report. */
    Plan read(Section root) {
        var items = root.value("steps").flatMap(Value::items);
        var most = root.value("most_steps")
                .flatMap(value -> value.number(Plan.USUAL_STEPS, Plan.MOST_STEPS))
                .orElse(Plan.USUAL_STEPS);
        var read = items.stream().flatMap(List::stream).filter(Value::isGiven).map(steps::read).toList();
        var all = read.stream().flatMap(Optional::stream).toList();
        var usual = Plan.usual(passages);
        var budget = budget(root.section("budget"),
                all.stream().anyMatch(Step.Judge.class::isInstance) ? Budget.JUDGED : usual.budget());
        if (items.isEmpty()) {
            return new Plan(usual.steps(), budget);
        }
        if (all.size() < items.get().size()) {
            return usual;
        }
        if (all.size() > most && all.size() <= Plan.MOST_STEPS) {
            root.problem("steps",
                    "there are %d steps, but no more than %d unless most_steps allows for them, up to %d"
                            .formatted(all.size(), most, Plan.MOST_STEPS));
        }
        var flaws = Plan.flaws(all, budget);
        flaws.forEach(flaw -> report(flaw, items.get(), root));
        return flaws.isEmpty() ? new Plan(all, budget) : usual;
    }

    private static void report(Plan.Flaw flaw, List<Value> items, Section root) {
        if (flaw.step() == Plan.NO_STEP) {
            root.problem("steps", flaw.what());
        } else {
            items.get(flaw.step()).wrong(flaw.what());
        }
    }

    private static Budget budget(Section section, Budget usual) {
        return new Budget(
                number(section, "calls", 0, MOST_CALLS, usual.calls()),
                number(section, "tokens", 1, MOST_TOKENS, Math.toIntExact(usual.tokens())),
                section.value("time").flatMap(PlanSettings::time).orElse(usual.time()),
                section.value("money").flatMap(Value::money).orElse(usual.micros()));
    }

    private static int number(Section section, String key, int least, int most, int usual) {
        return section.value(key).flatMap(value -> value.number(least, most)).orElse(usual);
    }

    private static Optional<Duration> time(Value value) {
        return value.text(Forms::duration)
                .flatMap(time -> time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0
                        ? value.wrong("must be from 1s to 4m")
                        : Optional.of(time));
    }
}
