package dev.nod.cli;

import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the workflow that somebody named. */
final class NamedWorkflow {

    private NamedWorkflow() {}

    /** Empty, once that was said along with the names there are, if there is none. */
    static Optional<Workflow> of(String name, Workflows workflows, Terminal terminal) {
        var found = workflows.named(name);
        if (found.isEmpty()) {
            var names = workflows.all().stream().map(Workflow::name).collect(Collectors.joining(", "));
            terminal.err()
                    .println(
                            "there is no workflow '%s'; there are: %s".formatted(Terminal.line(name), names));
        }
        return found;
    }
}
