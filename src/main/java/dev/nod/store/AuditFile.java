package dev.nod.store;

import dev.nod.audit.AuditTrail;
import java.nio.file.Path;

/** A database file of which only the audit log is read: that of a Nod that runs, or a copy. */
public final class AuditFile implements AutoCloseable {

    private final OpenedFile file;

    private AuditFile(OpenedFile file) {
        this.file = file;
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
        var file = OpenedFile.toRead(path);
        if (!file.has("select 1 from sqlite_master where name = 'audit'")) {
            file.close();
            throw new StoreException(
                    "%s has no audit log: a Nod before the first with one wrote it, or none".formatted(path));
        }
        return new AuditFile(file);
    }

    /** What is in it, up to now. */
    public AuditTrail trail() {
        return new AuditPages(file::query);
    }

    @Override
    public void close() {
        file.close();
    }
}
