package dev.nod.cli;

import dev.nod.config.ConfigurationException;
import dev.nod.store.AuditFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a database other than the one in use. */
final class AuditPlace {

    @Option(names = "--file", paramLabel = "FILE", description = "A copy of nod.db; by default the one in the data folder.")
    private @Nullable Path file;

    AuditFile open(NodCommand nod) throws ConfigurationException {
        return file == null ? AuditFile.in(nod.settingsWithoutSlack().data()) : AuditFile.open(file);
    }
}
