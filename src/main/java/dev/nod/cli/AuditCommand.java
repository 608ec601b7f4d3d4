package dev.nod.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What happened, for whoever has to account for it; alone it says what can be had. */
@Command(name = "audit", description = "Checks or exports the log of what happened, also while Nod runs.", synopsisSubcommandLabel = "COMMAND")
final class AuditCommand implements Callable<Integer> {

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
