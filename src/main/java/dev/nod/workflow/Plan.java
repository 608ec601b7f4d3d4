package dev.nod.workflow;

import java.util.List;

/**
 * The steps to a draft, always these and always in this order. Approval and effect follow, whatever the steps are.
 *
 * @param steps  searching, writing and checking among them, at most {@link #MOST_STEPS}
 * @param budget what they may take together
 */
public record Plan(List<Step> steps, Budget budget) {

    /** How many steps a plan has unless its file raises it. */
    public static final int USUAL_STEPS = 4;

    /** How many steps a plan has at most. */
    public static final int MOST_STEPS = 10;

    private static final String USUAL_PROMPT = "draft";

    public Plan {
        steps = List.copyOf(steps);
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a plan has %d steps at most".formatted(MOST_STEPS));
        }
        if (steps.stream().noneMatch(Step.Retrieve.class::isInstance)) {
            throw new IllegalArgumentException("a plan without retrieve answers from nothing");
        }
    }

    /** Retrieve, draft and check. */
    public static Plan usual(int passages) {
        return new Plan(List.of(new Step.Retrieve(passages), new Step.Draft(USUAL_PROMPT), new Step.Check()),
                Budget.USUAL);
    }
}
