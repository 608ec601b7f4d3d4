package dev.nod.lucene;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.PassageIndex;
import dev.nod.knowledge.Passages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/** One open change of the index. */
final class IndexChange implements PassageIndex.Change {

    /** Under which key a commit says how its records are to be read. */
    static final String FORMAT = "format";

    private static final double BUFFERED_MEGABYTES = 64;

    private final Path folder;
    private final IndexWriter writer;
    private final Commits commits;
    private final Runnable onClose;
    private boolean pending;

    IndexChange(Path folder, Directory directory, Commits commits, Runnable onClose) throws IOException {
        this.folder = folder;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(English.forIndexing()).setSimilarity(Commits.SIMILARITY)
                        .setRAMBufferSizeMB(BUFFERED_MEGABYTES));
        this.commits = commits;
        this.onClose = onClose;
        if (!writer.getLiveCommitData().iterator().hasNext()) {
            writer.setLiveCommitData(Map.of(FORMAT, Records.FORMAT).entrySet());
        }
    }

    @Override
    public int put(Document document) {
        pending = true;
        var passages = Passages.of(document);
        try {
            writer.updateDocuments(
                    Records.of(document.source(), document.path()),
                    Records.of(document, passages));
        } catch (IOException e) {
            throw Troubles.of(folder, e);
        }
        return passages.size();
    }

    @Override
    public void remove(String source, String path) {
        pending = true;
        try {
            writer.deleteDocuments(Records.of(source, path));
        } catch (IOException e) {
            throw Troubles.of(folder, e);
        }
    }

    @Override
    public void commit() {
        try {
            writer.commit();
            pending = false;
            commits.refresh();
        } catch (IOException e) {
            throw Troubles.of(folder, e);
        }
    }

    @Override
    public void close() {
        try {
            if (pending) {
                writer.rollback();
            } else {
                writer.close();
            }
        } catch (IOException e) {
            throw Troubles.of(folder, e);
        } finally {
            onClose.run();
        }
    }
}
