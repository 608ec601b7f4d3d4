package dev.nod.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** A database file that is only read, be it that of a Nod that runs or a copy. For one thread. */
final class OpenedFile implements AutoCloseable {

    private final DatabaseFile file;
    private final Handle handle;

    private OpenedFile(DatabaseFile file, Handle handle) {
        this.file = file;
        this.handle = handle;
    }

    /**
     * Opens a database file.
     *
     * @throws StoreException if it cannot be read
     */
    static OpenedFile toRead(Path path) {
        if (!Files.isReadable(path)) {
            throw new StoreException("there is no database %s that can be read".formatted(path));
        }
        var file = DatabaseFile.toRead(path);
        try {
            return new OpenedFile(file, file.openForReading());
        } catch (JdbiException e) {
            throw file.diagnose(e);
        }
    }

    /** Whether a query finds anything; closes the file if it cannot be asked. */
    boolean has(String query) {
        try {
            return query(handle -> handle.createQuery(query).mapTo(Integer.class).findFirst().isPresent());
        } catch (StoreException e) {
            close();
            throw e;
        }
    }

    /** Runs one query. */
    <T> T query(Function<Handle, T> query) {
        try {
            return query.apply(handle);
        } catch (JdbiException e) {
            throw file.diagnose(e);
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
