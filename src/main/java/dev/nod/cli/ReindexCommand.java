package dev.nod.cli;

import dev.nod.Library;
import dev.nod.admin.RunReport;
import dev.nod.audit.Event;
import dev.nod.config.ConfigurationException;
import dev.nod.config.Settings;
import dev.nod.knowledge.DocumentError;
import dev.nod.knowledge.IndexUnusableException;
import dev.nod.knowledge.Order;
import dev.nod.knowledge.RunStatus;
import dev.nod.store.Database;
import dev.nod.store.SqlAuditLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
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

    @Option(names = "--document", paramLabel = "PATH", description = "Only this document of the source; may be repeated.")
    private Set<String> documents = new LinkedHashSet<>();

    @Option(names = "--full", description = "Read everything again; all sources together are built anew beside the index.")
    private boolean full;

    @Option(names = "--confirm", description = "Remove documents also where a source has lost most of them.")
    private boolean confirmed;

    @Option(names = "--json", description = "Print how it went as one JSON object.")
    private boolean json;

    ReindexCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException, InterruptedException {
        var terminal = nod.terminal();
        if (!documents.isEmpty() && (source == null || full)) {
            terminal.err().println("nod: --document needs --source, and reads without --full");
            return ExitCode.USAGE;
        }
        var settings = nod.settingsWithoutSlack();
        try (var library = open(settings)) {
            library.verify();
            var run = library.reindexing().start(new Order(source, documents, full, confirmed));
            var status = new Progress(terminal).follow(run);
            record(settings, status);
            if (json) {
                terminal.out().println(RunReport.of(status).json());
            } else {
                Indexed.of(status).forEach(terminal.out()::println);
            }
            var embedded = library.meanings()
                    .map(meanings -> new EmbeddingRun(terminal).carryOut(meanings.embedding(), json))
                    .orElse(true);
            return succeeded(status) && embedded ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** Nobody else has the database open, since nobody else has the index open. */
    private void record(Settings settings, RunStatus status) {
        try (var database = Database.open(settings.data(), Clock.systemUTC())) {
            new SqlAuditLog(database).append(Event.of(Event.Kind.ADMIN, null, null)
                    .with("call", "reindex")
                    .with("query", asked())
                    .with("status", status.state().name()));
        }
    }

    private String asked() {
        var words = new ArrayList<String>();
        if (source != null) {
            words.add("source=" + source);
        }
        documents.forEach(document -> words.add("document=" + document));
        if (full) {
            words.add("full");
        }
        if (confirmed) {
            words.add("confirm");
        }
        return String.join("&", words);
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

    /** A document that cannot be read is reported; a source that cannot be read, or is held back, is a failure. */
    private static boolean succeeded(RunStatus status) {
        return status.state() == RunStatus.State.DONE
                && status.heldBack().isEmpty()
                && status.errors().stream().map(DocumentError::path).noneMatch(String::isEmpty);
    }
}
