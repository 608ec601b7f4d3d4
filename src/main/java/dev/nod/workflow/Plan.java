package dev.nod.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps to a draft, always these and always in this order. Approval and effect follow, whatever the steps are.
 *
 * @param steps  searching, asking other systems, writing, checking and judging, in this order; without flaws
 * @param budget what they may take together
 */
public record Plan(List<Step> steps, Budget budget) {

    /** How many steps a plan has unless its file raises it. */
    public static final int USUAL_STEPS = 4;

    /** How many steps a plan has at most. */
    public static final int MOST_STEPS = 10;

    /** The instructions that drafts are written by unless something else is told. */
    public static final String DRAFT_PROMPT = "draft";

    /** The instructions that drafts are judged by unless something else is told. */
    public static final String JUDGE_PROMPT = "judge";

    /** Where a flaw stands that is not in a single step. */
    public static final int NO_STEP = -1;

    private static final int CALLS_TO_JUDGE = 2;

    public Plan {
        steps = List.copyOf(steps);
        var flaws = flaws(steps, budget);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(
                    flaws.stream().map(Flaw::what).collect(Collectors.joining("; ")));
        }
    }

    /** Retrieve, draft and check. */
    public static Plan usual(int passages) {
        return new Plan(List.of(new Step.Retrieve(passages), new Step.Draft(DRAFT_PROMPT), new Step.Check()),
                Budget.USUAL);
    }

    /**
     * Something that keeps steps from being a plan.
     *
     * @param step the place of the step, from 0; {@link #NO_STEP} if it is about all of them
     * @param what what is wrong, as a sentence
     */
    public record Flaw(int step, String what) {}

    /** Whether a model is asked a second time whether the draft follows from its quotes. */
    boolean isJudged() {
        return steps.stream().anyMatch(Step.Judge.class::isInstance);
    }

    /** Everything that keeps steps from being a plan. */
    public static List<Flaw> flaws(List<Step> steps, Budget budget) {
        var flaws = new ArrayList<Flaw>();
        var before = new HashSet<String>();
        for (var at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            if (!before.add(identity(step))) {
                flaws.add(new Flaw(at, "'%s' is there already".formatted(identity(step))));
            }
            var later = laterBefore(steps, at);
            if (later.isPresent()) {
                flaws.add(new Flaw(at,
                        "'%s' must come before '%s'".formatted(step.word(), later.get().word())));
            }
            if (step instanceof Step.Judge && budget.calls() < CALLS_TO_JUDGE) {
                flaws.add(new Flaw(at, "'judge' asks a model once more after 'draft', but the budget has %s"
                        .formatted(budget.calls() == 1 ? "one call" : "no call")));
            }
        }
        missing(before, "retrieve", "without it a draft would come from nothing").ifPresent(flaws::add);
        missing(before, "draft", "without it nobody would have anything to decide on").ifPresent(flaws::add);
        missing(before, "check", "without it nothing would hold a draft to its sources")
                .ifPresent(flaws::add);
        if (steps.size() > MOST_STEPS) {
            flaws.add(new Flaw(NO_STEP, "there are %d steps, but never more than %d".formatted(steps.size(),
                    MOST_STEPS)));
        }
        return List.copyOf(flaws);
    }

    /** Each step is there once at most, but for lookups of different systems. */
    private static String identity(Step step) {
        return step instanceof Step.Lookup(var lookup) ? "lookup: " + lookup : step.word();
    }

    private static Optional<Step> laterBefore(List<Step> steps, int at) {
        return steps.subList(0, at).stream().filter(step -> stage(step) > stage(steps.get(at))).findFirst();
    }

    /** Steps of one stage may have any order. */
    private static int stage(Step step) {
        return switch (step) {
            case Step.Retrieve _, Step.Lookup _ -> 0;
            case Step.Draft _ -> 1;
            case Step.Check _ -> 2;
            case Step.Judge _ -> 3;
        };
    }

    private static Optional<Flaw> missing(Set<String> there, String step, String why) {
        return there.contains(step)
                ? Optional.empty()
                : Optional.of(new Flaw(NO_STEP, "'%s' is missing; %s".formatted(step, why)));
    }
}
