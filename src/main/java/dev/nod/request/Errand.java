package dev.nod.request;

import java.util.Map;

/**
 * What somebody wants Nod to do.
 *
 * @param workflow  the name of the workflow that does it
 * @param arguments the values of its action's parameters by their names, already checked; none for a question
 */
public record Errand(String workflow, Map<String, String> arguments) {

    /** The workflow of plain questions. */
    public static final String ANSWER_WORKFLOW = "answer";

    /** To answer a question. */
    public static final Errand ANSWER = new Errand(ANSWER_WORKFLOW, Map.of());

    public Errand {
        if (workflow.isBlank()) {
            throw new IllegalArgumentException("an errand needs a workflow");
        }
        arguments = Map.copyOf(arguments);
    }
}
