package dev.nod.cli;

import dev.nod.config.Configuration;
import dev.nod.config.ConfigurationException;
import dev.nod.config.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a name, which does what {@code up} does; holds what all commands share. */
@Command(name = "nod", description = {
        "Drafts answers from your documents, and sends them after a person's thumbs-up.",
        "Without a command, it does what 'up' does.",
        ""}, mixinStandardHelpOptions = true, versionProvider = Version.class, scope = ScopeType.INHERIT, sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:done", "1:failed", "2:wrong usage or settings"})
final class NodCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--config", paramLabel = "DIR", defaultValue = "config", scope = ScopeType.INHERIT, description = "The folder that holds nod.yaml; by default 'config'.")
    private Path config = Path.of("config");

    NodCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ConfigurationException {
        return new Foreground(terminal).serve(settings());
    }

    Terminal terminal() {
        return terminal;
    }

    /** The folder that holds {@code nod.yaml}. */
    Path config() {
        return config;
    }

    /** All settings. */
    Settings settings() throws ConfigurationException {
        return Configuration.read(config, terminal.environment());
    }

    /** The settings for what needs no Slack, so that nothing about Slack's tokens can be wrong. */
    Settings settingsWithoutSlack() throws ConfigurationException {
        var environment = new HashMap<>(terminal.environment());
        environment.keySet().removeIf(name -> name.startsWith("SLACK_"));
        return Configuration.read(config, environment);
    }
}
