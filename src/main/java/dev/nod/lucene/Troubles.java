package dev.nod.lucene;

import dev.nod.knowledge.IndexUnusableException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Says in plain words what is wrong with an index folder. */
final class Troubles {

    private static final String REBUILD = "; delete this folder and reindex";

    private Troubles() {}

    static IndexUnusableException of(Path folder, Exception cause) {
        return new IndexUnusableException("the index in %s %s".formatted(folder, what(cause)), cause);
    }

    static IndexUnusableException otherFormat(Path folder, @Nullable String format) {
        return new IndexUnusableException(
                "the index in %s was written by another version (format %s, not %s)%s"
                        .formatted(folder, format, Records.FORMAT, REBUILD));
    }

    private static String what(Exception cause) {
        return switch (cause) {
            case LockObtainFailedException _ ->
                "is in use by another process; only one may write it at a time";
            case IndexFormatTooNewException _ -> "was written by a newer version" + REBUILD;
            case IndexFormatTooOldException _ -> "was written by an older version" + REBUILD;
            case CorruptIndexException _, EOFException _, FileNotFoundException _, NoSuchFileException _ ->
                damaged(cause);
            case IllegalArgumentException _ -> damaged(cause);
            case Exception _ -> "cannot be read or written: " + cause.getMessage();
        };
    }

    private static String damaged(Exception cause) {
        return "is damaged (%s)%s".formatted(cause.getMessage(), REBUILD);
    }
}
