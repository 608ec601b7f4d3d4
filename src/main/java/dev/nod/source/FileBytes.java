package dev.nod.source;

import dev.nod.knowledge.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads files as they were at one moment, up to a size. */
final class FileBytes {

    private final long limit;

    /**
     * A reader of files.
     *
     * @param limit in bytes; a larger file is unreadable
     */
    FileBytes(long limit) {
        this.limit = limit;
    }

    /** A file that changes meanwhile gets a second chance. */
    byte[] read(Path file) throws UnreadableDocumentException {
        try {
            var first = unchanged(file);
            if (first.isPresent()) {
                return first.get();
            }
            return unchanged(file).orElseThrow(() -> new UnreadableDocumentException(
                    "it changed while it was read; it is taken when a run finds it at rest"));
        } catch (NoSuchFileException e) {
            throw new UnreadableDocumentException("it is gone", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableDocumentException("permission denied", e);
        } catch (IOException e) {
            throw new UnreadableDocumentException("it cannot be read: " + e.getMessage(), e);
        }
    }

    /** Empty when it changed while it was read. */
    private Optional<byte[]> unchanged(Path file) throws IOException, UnreadableDocumentException {
        var before = Files.readAttributes(file, BasicFileAttributes.class);
        if (!before.isRegularFile()) {
            throw new UnreadableDocumentException("it is not a regular file");
        }
        checkSize(before.size());
        byte[] bytes;
        try (var stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        }
        checkSize(bytes.length);
        var after = Files.readAttributes(file, BasicFileAttributes.class);
        var isSame = before.lastModifiedTime().equals(after.lastModifiedTime())
                && before.size() == after.size() && bytes.length == after.size();
        return isSame ? Optional.of(bytes) : Optional.empty();
    }

    private void checkSize(long size) throws UnreadableDocumentException {
        if (size > limit) {
            throw new UnreadableDocumentException(
                    "it has %,d bytes, more than the limit of %,d".formatted(size, limit));
        }
    }
}
