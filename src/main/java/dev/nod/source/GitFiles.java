package dev.nod.source;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.UnreadableDocumentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Reads the files of a commit out of the clone, by the ids of their contents. */
final class GitFiles {

    private static final byte[] LFS_POINTER = "version https://git-lfs.github.com/spec/"
            .getBytes(StandardCharsets.US_ASCII);

    private final GitClone clone;
    private final PageReader reader;

    GitFiles(GitClone clone, PageReader reader) {
        this.clone = clone;
        this.reader = reader;
    }

    Repository open() throws IOException {
        return clone.open();
    }

    String fingerprint(ObjectId blob) {
        return reader.fingerprint(blob.name().getBytes(StandardCharsets.US_ASCII));
    }

    Document document(String path, ObjectId blob) throws UnreadableDocumentException {
        return reader.document(path, bytes(blob), ContentType.UNDECLARED, fingerprint(blob));
    }

    private byte[] bytes(ObjectId blob) throws UnreadableDocumentException {
        try {
            var bytes = clone.open().open(blob, Constants.OBJ_BLOB).getBytes();
            if (Arrays.equals(LFS_POINTER, Arrays.copyOf(bytes, LFS_POINTER.length))) {
                throw new UnreadableDocumentException(
                        "its content is kept in Git LFS, which is not read; keep it in Git itself, or exclude it");
            }
            return bytes;
        } catch (LargeObjectException e) {
            throw new UnreadableDocumentException("it is larger than what can be read at once", e);
        } catch (MissingObjectException e) {
            clone.distrust();
            throw new UnreadableDocumentException("it is missing in the clone, which is made anew next time",
                    e);
        } catch (IOException e) {
            clone.distrust();
            throw new UnreadableDocumentException(
                    "it cannot be read from the clone, which is made anew next time", e);
        }
    }
}
