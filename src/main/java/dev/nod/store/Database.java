package dev.nod.store;

import dev.nod.audit.Event;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Nod's database: one file in a data folder that belongs to one process at a time. Instants are kept to the
 * millisecond; what is finer is cut off. Safe to use from many threads, virtual ones too.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 2;

    /** The name of the file in its folder. */
    static final String FILE = "nod.db";

    private final DatabaseFile file;
    private final Clock clock;
    private final FolderLock lock;
    private final Writer writer;
    private final Readers readers;

    private Database(DatabaseFile file, Clock clock, FolderLock lock) {
        this.file = file;
        this.clock = clock;
        this.lock = lock;
        readers = new Readers(Stream.generate(file::openForReading).limit(READERS).toList());
        writer = new Writer(file.openForWriting());
    }

    /**
     * Opens the database in a folder, which is created when it is missing.
     *
     * @throws DataFolderInUseException if another Nod works in the folder
     * @throws StoreException if the folder cannot be used, the file is damaged, or a newer Nod wrote it
     */
    public static Database open(Path folder, Clock clock) {
        var lock = FolderLock.take(folder);
        var file = new DatabaseFile(folder.resolve(FILE));
        try {
            file.prepare();
            var database = new Database(file, clock, lock);
            LOG.info("opened the database in {}", folder);
            return database;
        } catch (StoreException e) {
            lock.close();
            throw e;
        } catch (RuntimeException e) {
            lock.close();
            throw file.diagnose(e);
        }
    }

    /** Does work in a transaction of its own, and returns once that is durable. */
    <T> T write(Function<Handle, T> work) {
        return await(writer.submit(work));
    }

    /** Does work in a transaction of its own, as {@link #write} does; work that returns false leaves nothing changed. */
    boolean writeIf(Predicate<Handle> work) {
        try {
            return write(handle -> {
                if (work.test(handle)) {
                    return true;
                }
                throw new NothingChangedException();
            });
        } catch (NothingChangedException _) {
            return false;
        }
    }

    /** Writes to the audit log, in the transaction of what it tells of; always true. */
    boolean audit(Handle handle, Event event) {
        AuditRows.append(handle, event, clock.instant());
        return true;
    }

    /** Runs one query. */
    <T> T read(Function<Handle, T> query) {
        return await(readers.submit(query));
    }

    Clock clock() {
        return clock;
    }

    private <T> T await(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreException known) {
                throw known;
            }
            throw file.diagnose(e);
        }
    }

    /** Finishes what was begun and lets go of the folder. */
    @Override
    public void close() {
        readers.close();
        writer.close();
        lock.close();
    }
}
