package dev.nod.store;

import dev.nod.audit.AuditTrail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** A database file of which only the audit log is read: that of a Nod that runs, or a copy. */
public final class AuditFile implements AutoCloseable {

    private final DatabaseFile file;
    private final Handle handle;

    private AuditFile(DatabaseFile file, Handle handle) {
        this.file = file;
        this.handle = handle;
    }

    /**
     * Opens the database in a data folder.
     *
     * @throws StoreException if it cannot be read, or has no audit log
     */
    public static AuditFile in(Path folder) {
        return open(folder.resolve(Database.FILE));
    }

    /**
     * Opens a database file.
     *
     * @throws StoreException if it cannot be read, or has no audit log
     */
    public static AuditFile open(Path path) {
        if (!Files.isReadable(path)) {
            throw new StoreException("there is no database %s that can be read".formatted(path));
        }
        var file = DatabaseFile.toRead(path);
        try {
            var opened = new AuditFile(file, file.openForReading());
            if (!opened.query(AuditFile::hasLog)) {
                opened.close();
                throw new StoreException(
                        "%s has no audit log: a Nod before the first with one wrote it, or none"
                                .formatted(path));
            }
            return opened;
        } catch (JdbiException e) {
            throw file.diagnose(e);
        }
    }

    private static boolean hasLog(Handle handle) {
        return handle.createQuery("select count(*) from sqlite_master where name = 'audit'")
                .mapTo(Integer.class)
                .one() == 1;
    }

    /** What is in it, up to now. */
    public AuditTrail trail() {
        return new AuditPages(this::query);
    }

    private <T> T query(Function<Handle, T> query) {
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
