package dev.nod.cli;

import dev.nod.config.ConfigurationException;
import dev.nod.model.GptTokens;
import dev.nod.workflow.Workflows;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Shows a workflow's steps and policy in words. */
@Command(name = "show", description = "Says what a workflow does and may take, who decides on it, how, and until when.")
final class WorkflowShowCommand implements Callable<Integer> {

    private final NodCommand nod;

    /** Filled by picocli. */
    @SuppressWarnings("FieldCanBeFinal")
    @Parameters(paramLabel = "NAME", description = "The name of the workflow, as 'workflow list' prints it.")
    private String name = Workflows.ANSWER;

    WorkflowShowCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException {
        var terminal = nod.terminal();
        var settings = nod.settingsWithoutSlack();
        var workflow = NamedWorkflow.of(name, settings.workflows(), terminal);
        if (workflow.isEmpty()) {
            return ExitCode.USAGE;
        }
        var policy = new PolicyText(workflow.get(), settings.reviewChannel(), Clock.systemUTC().instant())
                .lines();
        policy.forEach(terminal.out()::println);
        new PlanText(settings, new GptTokens()).lines(workflow.get()).forEach(terminal.out()::println);
        settings.actions()
                .stream()
                .filter(action -> action.name().equals(workflow.get().action()))
                .forEach(action -> terminal.out().println("  it calls    " + ActionChecks.words(action)));
        return ExitCode.OK;
    }
}
