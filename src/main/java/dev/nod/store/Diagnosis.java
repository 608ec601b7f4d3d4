package dev.nod.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Puts into words what is wrong with the database when it reports a failure, and what to do about it. */
final class Diagnosis {

    private static final int PRIMARY_CODE = 0xff;

    private Diagnosis() {}

    /** @param otherwise the words for a failure that SQLite has not reported */
    static StoreException of(Path file, Throwable failure, String otherwise) {
        var reported = reported(failure);
        return new StoreException(reported == null ? otherwise : words(file, reported), failure);
    }

    static StoreException of(Path file, Throwable failure) {
        return of(file, failure, "the database %s failed: %s".formatted(file, failure));
    }

    private static String words(Path file, SQLiteException reported) {
        return switch (primary(reported.getResultCode())) {
            case SQLITE_FULL ->
                "the disk that holds %s is full: free some space; nothing stored so far is lost"
                        .formatted(file);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                "cannot write to %s: let Nod write to the file and its folder".formatted(file);
            case SQLITE_NOTADB ->
                "%s is not a database: move it away, or put a backup in its place".formatted(file);
            case SQLITE_CORRUPT -> damaged(file, reported.getMessage());
            case SQLITE_IOERR ->
                "the disk that holds %s fails (%s): check it".formatted(file, reported.getMessage());
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "another program uses %s: stop it; only Nod may open this file".formatted(file);
            default -> "the database %s failed: %s".formatted(file, reported.getMessage());
        };
    }

    static String damaged(Path file, @Nullable String what) {
        return "%s is damaged (%s): put a backup in its place".formatted(file, what);
    }

    private static @Nullable SQLiteException reported(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException reported) {
                return reported;
            }
        }
        return null;
    }

    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE);
    }
}
