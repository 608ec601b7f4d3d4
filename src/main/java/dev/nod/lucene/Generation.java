package dev.nod.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Writes the generation that is searched, one complete commit after another. */
final class Generation implements Closeable {

    private final Layout layout;
    private final Commits commits;
    private @Nullable FSDirectory directory;
    private @Nullable IndexWriter writer;

    Generation(Layout layout, Commits commits) {
        this.layout = layout;
        this.commits = commits;
    }

    /** Something to do to the index. */
    interface Edit {

        void to(IndexWriter writer) throws IOException;
    }

    /** Commits all of an edit and shows it to later readings, or nothing of it. */
    synchronized void commit(Edit edit) throws IOException {
        var open = writer();
        try {
            edit.to(open);
            open.commit();
        } catch (IOException | RuntimeException | Error e) {
            writer = null;
            IOUtils.closeWhileHandlingException(open::rollback, directory);
            throw e;
        }
        commits.refresh();
    }

    /** Lets the next edit look anew for the generation to write. */
    @Override
    public synchronized void close() throws IOException {
        var open = writer;
        writer = null;
        if (open != null) {
            IOUtils.close(open, directory);
        }
    }

    private IndexWriter writer() throws IOException {
        var open = writer;
        if (open == null || !open.isOpen()) {
            var current = layout.current();
            var opened = FSDirectory.open(current.isPresent() ? current.get() : layout.next());
            directory = opened;
            open = open(opened);
            writer = open;
        }
        return open;
    }

    private static IndexWriter open(FSDirectory opened) throws IOException {
        try {
            return Writers.open(opened);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Where it is written, for messages. */
    Path folder() {
        return layout.folder();
    }
}
