package dev.nod.cli;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;

/** Where Nod starts: reads the command line and runs the command. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        var nod = new NodCommand(terminal);
        return new CommandLine(nod)
                .addSubcommand(new UpCommand(nod))
                .addSubcommand(new TryCommand(nod))
                .addSubcommand(new ReindexCommand(nod))
                .addSubcommand(new SearchCommand(nod))
                .addSubcommand(new AskCommand(nod))
                .addSubcommand(new CheckCommand(nod))
                .addSubcommand(
                        new CommandLine(new WorkflowCommand()).addSubcommand(new WorkflowListCommand(nod))
                                .addSubcommand(new WorkflowShowCommand(nod)))
                .addSubcommand(
                        new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand(nod))
                                .addSubcommand(new AuditExportCommand(nod)))
                .addSubcommand(
                        new CommandLine(new EvalCommand()).addSubcommand(new EvalRetrievalCommand(nod))
                                .addSubcommand(new EvalDraftsCommand(nod))
                                .addSubcommand(new EvalHandbookCommand(nod))
                                .addSubcommand(new EvalCalibrationCommand(nod)))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(new UsageMistakes())
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }
}
