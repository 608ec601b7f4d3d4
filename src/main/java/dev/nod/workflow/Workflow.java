package dev.nod.workflow;

import dev.nod.approval.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What people can ask Nod for, and what it takes until they get it.
 *
 * @param name        what it is called in the settings
 * @param trigger     when it applies
 * @param description what it is for, in a sentence; may be empty
 * @param policy      who decides on it, where and until when
 * @param action      the name of the action that a yes releases; null to post the answer
 * @param plan        the steps to its draft, and what they may take
 */
public record Workflow(
        String name,
        Trigger trigger,
        String description,
        Policy policy,
        @Nullable String action,
        Plan plan) {

    public Workflow {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a workflow needs a name");
        }
    }

    /** The word after {@code /nod} that starts it; null for none. */
    public @Nullable String command() {
        return trigger.command();
    }
}
