package dev.nod.lucene;

import dev.nod.knowledge.IndexUnusableException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Says in plain words what is wrong with an index folder. */
final class Troubles {

    private Troubles() {}

    static IndexUnusableException of(Path folder, Throwable cause) {
        return new IndexUnusableException(sentence(folder, cause), cause);
    }

    static String sentence(Path folder, Throwable cause) {
        return "the index in %s %s".formatted(folder, what(cause));
    }

    static String otherFormat(Path folder, @Nullable String format) {
        return "the index in %s was written by another version (format %s, not %s)"
                .formatted(folder, format, Records.FORMAT);
    }

    /** Whether building the index anew would help. A wrong byte can make Lucene throw nearly anything. */
    static boolean isDamage(Throwable cause) {
        return switch (cause) {
            case IndexFormatTooNewException _, IndexFormatTooOldException _ -> true;
            case CorruptIndexException _, EOFException _, FileNotFoundException _, NoSuchFileException _ -> true;
            case IOException _, IndexUnusableException _ -> false;
            case RuntimeException _, OutOfMemoryError _ -> true;
            case Throwable _ -> false;
        };
    }

    private static String what(Throwable cause) {
        return switch (cause) {
            case LockObtainFailedException _ ->
                "is in use by another process; only one may write it at a time";
            case IndexFormatTooNewException _ -> "was written by a newer version";
            case IndexFormatTooOldException _ -> "was written by an older version";
            case Throwable damage when isDamage(damage) ->
                "is damaged and must be built anew, which 'up' and 'reindex' do (%s)"
                        .formatted(damage.getMessage());
            case Throwable _ -> "cannot be read or written: " + cause.getMessage();
        };
    }
}
