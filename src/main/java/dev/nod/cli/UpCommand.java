package dev.nod.cli;

import dev.nod.config.ConfigurationException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Serves until it is stopped. */
@Command(name = "up", description = "Serves Slack when its tokens are set, else the try-it workspace.")
final class UpCommand implements Callable<Integer> {

    private final NodCommand nod;

    UpCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException {
        return new Foreground(nod.terminal()).serve(nod.settings());
    }
}
