package dev.nod.cli;

import dev.nod.Library;
import dev.nod.config.ConfigurationException;
import dev.nod.config.Settings;
import dev.nod.knowledge.DocumentError;
import dev.nod.knowledge.IndexUnusableException;
import dev.nod.knowledge.RunStatus;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Brings the index up to date. */
@Command(name = "reindex", description = "Brings the index in line with the documents.")
final class ReindexCommand implements Callable<Integer> {

    private final NodCommand nod;

    @Option(names = "--source", paramLabel = "NAME", description = "Only this source; all by default.")
    private @Nullable String source;

    ReindexCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException, InterruptedException {
        var terminal = nod.terminal();
        var settings = nod.settingsWithoutSlack();
        try (var library = open(settings)) {
            var run = library.reindexing().start(Optional.ofNullable(source));
            var status = new Progress(terminal).follow(run);
            Indexed.of(status).forEach(terminal.out()::println);
            return succeeded(status) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private Library open(Settings settings) {
        try {
            return Library.open(settings, Clock.systemUTC());
        } catch (IndexUnusableException e) {
            var admin = settings.admin();
            nod.terminal()
                    .err()
                    .println(
                            "If Nod is running, reindex through it: POST http://%s:%d/admin/reindex"
                                    .formatted(admin.address(), admin.port()));
            throw e;
        }
    }

    /** A document that cannot be read is reported; a source that cannot be read is a failure. */
    private static boolean succeeded(RunStatus status) {
        return status.state() == RunStatus.State.DONE
                && status.errors().stream().map(DocumentError::path).noneMatch(String::isEmpty);
    }
}
