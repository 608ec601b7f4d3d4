package dev.nod.workflow;

import dev.nod.request.Errand;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The workflows there are, of which one answers questions.
 *
 * @param all each of them; no two have the same name or command
 */
public record Workflows(List<Workflow> all) {

    /** The name of the workflow that answers questions. */
    public static final String ANSWER = Errand.ANSWER_WORKFLOW;

    /** The words after {@code /nod} that mean something else than a workflow. */
    public static final Set<String> RESERVED = Set.of("help", "list", "status");

    public Workflows {
        all = List.copyOf(all);
        if (all.stream().noneMatch(workflow -> workflow.name().equals(ANSWER) && workflow.action() == null)) {
            throw new IllegalArgumentException("no workflow answers questions");
        }
        var names = new HashSet<String>();
        var commands = new HashSet<>(RESERVED);
        for (var workflow : all) {
            var command = workflow.command();
            if (!names.add(workflow.name()) || (command != null && !commands.add(command))) {
                throw new IllegalArgumentException("the name or the command of the workflow '%s' is taken"
                        .formatted(workflow.name()));
            }
        }
    }

    /** The workflow of whatever names no other one. */
    public Workflow answer() {
        return named(ANSWER).orElseThrow();
    }

    /** The workflow of this name. */
    public Optional<Workflow> named(String name) {
        return all.stream().filter(workflow -> workflow.name().equals(name)).findFirst();
    }

    /** The workflow that this word after {@code /nod} starts, in any case. */
    public Optional<Workflow> startedBy(String word) {
        var command = word.toLowerCase(Locale.ROOT);
        return all.stream().filter(workflow -> Objects.equals(workflow.command(), command)).findFirst();
    }
}
