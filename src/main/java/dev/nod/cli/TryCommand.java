package dev.nod.cli;

import dev.nod.config.ConfigurationException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Serves the try-it workspace until it is stopped. */
@Command(name = "try", description = "Serves the try-it workspace, even when Slack's tokens are set.")
final class TryCommand implements Callable<Integer> {

    private final NodCommand nod;

    TryCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException {
        return new Foreground(nod.terminal()).serve(nod.settingsWithoutSlack());
    }
}
