package dev.nod.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures instead of answering; alone it says what can be measured. */
@Command(name = "eval", description = "Measures how well Nod finds and answers.", synopsisSubcommandLabel = "COMMAND")
final class EvalCommand implements Callable<Integer> {

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
