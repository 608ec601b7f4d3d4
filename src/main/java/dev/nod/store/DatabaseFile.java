package dev.nod.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** An SQLite file and the one way in which Nod opens it. */
final class DatabaseFile {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Checking reads the whole file; a larger one would make the start slow. */
    private static final long LARGEST_CHECKED = 64L << 20;

    private final Path path;
    private final SQLiteDataSource source;
    private final Jdbi jdbi;

    DatabaseFile(Path path) {
        this(path, settings(), "");
    }

    private DatabaseFile(Path path, SQLiteConfig settings, String options) {
        this.path = path;
        source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + path.toUri() + options);
        jdbi = Jdbi.create(source);
        jdbi.setStatementBuilderFactory(_ -> new KeptStatements());
        jdbi.registerArgument(new EpochMillis());
        jdbi.registerColumnMapper(
                Instant.class,
                (row, column, _) -> Instant.ofEpochMilli(row.getLong(column)));
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** A file that is never written to, not even when another process works with it. */
    static DatabaseFile toRead(Path path) {
        var settings = new SQLiteConfig();
        settings.setReadOnly(true);
        settings.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
        return new DatabaseFile(path, settings, isSealed(path) ? "?immutable=1" : "");
    }

    /** Where nobody can write, as on a disk that is kept as evidence, not even the memory for locks can be made. */
    private static boolean isSealed(Path path) {
        var absolute = path.toAbsolutePath();
        return !Files.isWritable(absolute.getParent())
                && Files.notExists(absolute.resolveSibling(path.getFileName() + "-wal"));
    }

    /** A commit returns when the log is on the disk; without that it could be lost in a power cut. */
    private static SQLiteConfig settings() {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setGetGeneratedKeys(false);
        settings.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
        return settings;
    }

    /** Brings the file, which may be missing, to the current schema. */
    void prepare() {
        try (var handle = jdbi.open()) {
            SqliteVersion.of(handle).requireSafe();
            requireSound(handle);
        }
        new Schema(path, source).migrate();
    }

    Handle openForWriting() {
        return jdbi.open();
    }

    Handle openForReading() {
        var handle = jdbi.open();
        handle.execute("pragma query_only = on");
        return handle;
    }

    StoreException diagnose(Throwable failure) {
        return Diagnosis.of(path, failure);
    }

    private void requireSound(Handle handle) {
        if (size() > LARGEST_CHECKED) {
            return;
        }
        var findings = handle.createQuery("pragma quick_check(1)").mapTo(String.class).list();
        if (!findings.equals(List.of("ok"))) {
            throw new StoreException(Diagnosis.damaged(path, String.join("; ", findings)));
        }
    }

    private long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw diagnose(e);
        }
    }
}
