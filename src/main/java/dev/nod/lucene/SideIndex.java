package dev.nod.lucene;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Passages;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that is put together beside the one that is searched. It is saved now and then, so that who opens it
 * after a crash finds nearly all that was put.
 */
final class SideIndex implements Closeable {

    /** Each costs every search time; one alone takes much longer to make. */
    private static final int MOST_SEGMENTS = 2;

    /** How much work a crash may cost. */
    static final Duration SAVED_EVERY = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(SideIndex.class);

    private final Path folder;
    private final long interval;
    private final LongSupplier nanoTime;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private long savedAt;

    private SideIndex(Path folder, Duration interval, LongSupplier nanoTime) throws IOException {
        this.folder = folder;
        this.interval = interval.toNanos();
        this.nanoTime = nanoTime;
        this.directory = FSDirectory.open(folder);
        this.writer = Writers.open(directory);
        this.savedAt = nanoTime.getAsLong();
    }

    /** Continues what is in the folder; begins anew if it is of another format or damaged. */
    static SideIndex open(Path folder, Duration interval, LongSupplier nanoTime) throws IOException {
        if (exists(folder) && !isSound(folder)) {
            delete(folder);
        }
        return new SideIndex(folder, interval, nanoTime);
    }

    static boolean exists(Path folder) {
        return Files.isDirectory(folder);
    }

    static void delete(Path folder) throws IOException {
        IOUtils.rm(folder);
    }

    int put(Document document) throws IOException {
        var passages = Passages.of(document);
        writer.updateDocuments(
                Records.of(document.source(), document.path()),
                Records.of(document, passages));
        saveIfDue();
        return passages.size();
    }

    void remove(String source, String path) throws IOException {
        writer.deleteDocuments(Records.of(source, path));
    }

    Map<String, String> fingerprints(String source) throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            return Fingerprints.of(reader, source);
        }
    }

    /** Brings what was put into a form that is quick to search; takes a small part of the time that putting took. */
    void pack() {
        try {
            writer.forceMerge(MOST_SEGMENTS);
        } catch (IOException e) {
            throw Troubles.of(folder, e);
        }
    }

    /** Makes durable what was put. */
    void save() throws IOException {
        writer.commit();
    }

    FSDirectory directory() {
        return directory;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(writer, directory);
    }

    private void saveIfDue() throws IOException {
        synchronized (this) {
            if (nanoTime.getAsLong() - savedAt < interval) {
                return;
            }
            savedAt = nanoTime.getAsLong();
        }
        save();
    }

    private static boolean isSound(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return true;
            }
            Integrity.checkAllFiles(directory);
            try (var reader = DirectoryReader.open(directory)) {
                return Objects.equals(Commits.format(reader), Records.FORMAT);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            if (!Troubles.isDamage(e)) {
                throw e;
            }
            LOG.warn("{} is damaged and is started anew ({})", folder, e.getMessage());
            return false;
        }
    }
}
