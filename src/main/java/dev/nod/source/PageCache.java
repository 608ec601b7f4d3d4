package dev.nod.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * The pages of a site on disk, a file each, so that what has not changed is not fetched again. A file is written
 * aside and moved into place, so it is whole or not there; its time tells when the page was last seen.
 */
final class PageCache {

    private static final int VERSION = 1;

    private final Path folder;

    PageCache(Path folder) {
        this.folder = folder;
    }

    /** What is kept of a page; a file that cannot be read counts as none. */
    Optional<CachedPage> find(HttpUrl url) {
        var file = file(url);
        try (var stream = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var page = head(file, stream);
            stream.skipNBytes(stream.readInt());
            return stream.read() < 0 ? page : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    byte[] body(CachedPage page) throws IOException {
        try (var stream = new DataInputStream(new BufferedInputStream(Files.newInputStream(page.file())))) {
            var _ = head(page.file(), stream);
            var body = new byte[stream.readInt()];
            stream.readFully(body);
            if (!digest(body).equals(page.digest())) {
                throw new IOException("its body is not the one that was fetched");
            }
            return body;
        }
    }

    CachedPage store(HttpUrl url, WebAnswer.Body answer, Instant seenAt) throws IOException {
        Files.createDirectories(folder);
        var digest = digest(answer.bytes());
        var bytes = new ByteArrayOutputStream();
        try (var stream = new DataOutputStream(bytes)) {
            stream.writeInt(VERSION);
            stream.writeUTF(answer.type());
            stream.writeUTF(answer.etag());
            stream.writeUTF(answer.lastModified());
            stream.writeUTF(answer.robots());
            stream.writeUTF(digest);
            stream.writeInt(answer.bytes().length);
            stream.write(answer.bytes());
        }
        var file = file(url);
        var aside = folder.resolve(file.getFileName() + ".tmp");
        Files.write(aside, bytes.toByteArray());
        Files.setLastModifiedTime(aside, FileTime.from(seenAt));
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new CachedPage(file, answer.type(), answer.etag(), answer.lastModified(), answer.robots(),
                digest,
                seenAt);
    }

    /** Notes that the page is still what is kept. */
    void touch(CachedPage page, Instant seenAt) throws IOException {
        Files.setLastModifiedTime(page.file(), FileTime.from(seenAt));
    }

    /** Drops all that is not in these files. */
    void retain(Set<Path> files) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var all = Files.newDirectoryStream(folder)) {
                for (var file : all) {
                    if (!files.contains(file)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static Optional<CachedPage> head(Path file, DataInputStream stream) throws IOException {
        if (stream.readInt() != VERSION) {
            return Optional.empty();
        }
        return Optional.of(new CachedPage(file, stream.readUTF(), stream.readUTF(), stream.readUTF(),
                stream.readUTF(), stream.readUTF(),
                Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private Path file(HttpUrl url) {
        return folder.resolve(digest(url.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
