package dev.nod.workflow;

import dev.nod.approval.Policy;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people can ask Nod for, and what it takes until they get it.
 *
 * @param name        what it is called in the settings
 * @param command     the word after {@code /nod} that starts it, in lower case; null for none
 * @param description what it is for, in a sentence; may be empty
 * @param policy      who decides on it, where and until when
 * @param action      the name of the action that a yes releases; null to post the answer
 */
public record Workflow(
        String name,
        @Nullable String command,
        String description,
        Policy policy,
        @Nullable String action) {

    private static final Pattern COMMAND = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public Workflow {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a workflow needs a name");
        }
        if (command != null && !isCommand(command)) {
            throw new IllegalArgumentException("not a word for a command: '%s'".formatted(command));
        }
    }

    /** Whether a text has the form of a word that can start a workflow. */
    public static boolean isCommand(String text) {
        return COMMAND.matcher(text).matches();
    }
}
