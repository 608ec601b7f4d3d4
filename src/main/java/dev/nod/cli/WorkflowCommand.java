package dev.nod.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells about the workflows; alone it says what it can tell. */
@Command(name = "workflow", description = "Tells what people can ask for, and who decides on it.", synopsisSubcommandLabel = "COMMAND")
final class WorkflowCommand implements Callable<Integer> {

    /** Filled by picocli. */
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Optional.ofNullable(spec).orElseThrow().commandLine();
        command.usage(command.getErr());
        return ExitCode.USAGE;
    }
}
