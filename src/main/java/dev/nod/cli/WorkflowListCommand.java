package dev.nod.cli;

import dev.nod.config.ConfigurationException;
import dev.nod.workflow.Workflow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Lists the workflows. */
@Command(name = "list", description = "Lists the workflows, a line each.")
final class WorkflowListCommand implements Callable<Integer> {

    private final NodCommand nod;

    WorkflowListCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException {
        var workflows = nod.settingsWithoutSlack().workflows().all();
        var width = workflows.stream().mapToInt(workflow -> workflow.name().length()).max().orElse(1);
        for (var workflow : workflows) {
            nod.terminal().out().println(line(workflow, width));
        }
        return ExitCode.OK;
    }

    private static String line(Workflow workflow, int width) {
        return "%s  %s  %s"
                .formatted(
                        workflow.name() + " ".repeat(width - workflow.name().length()),
                        TriggerText.of(workflow.trigger()),
                        Terminal.line(workflow.description()))
                .strip();
    }
}
