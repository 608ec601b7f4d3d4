package dev.nod.lucene;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads the last commit of the index that is searched. Reading waits for disk in ways that would hold a virtual
 * thread's carrier, so for virtual threads a few platform threads do it.
 */
final class Commits implements Closeable {

    static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private static final int TRIES = 5;

    private final Layout layout;
    private final boolean writtenElsewhere;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("lucene-", 1).daemon().factory());
    private @Nullable Opened opened;

    /** Reads what is in the folder; looks for new commits before each reading if another process writes them. */
    Commits(Layout layout, boolean writtenElsewhere) {
        this.layout = layout;
        this.writtenElsewhere = writtenElsewhere;
    }

    /** Something to find out from a commit. */
    interface Reading<T> {

        T from(IndexSearcher searcher) throws IOException;
    }

    /** How the records of a commit are to be read; the present format for an index that is empty. */
    static String format(IndexReader reader) throws IOException {
        return reader instanceof DirectoryReader commit
                ? commit.getIndexCommit().getUserData().getOrDefault(Writers.FORMAT, "none")
                : Records.FORMAT;
    }

    /** Reads from the last commit, or from an empty one if there is none. */
    <T> T read(Reading<T> reading) {
        if (!Thread.currentThread().isVirtual()) {
            return readHere(reading);
        }
        try {
            return CompletableFuture.supplyAsync(() -> readHere(reading), threads).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Lets later readings see the commit that was just made, or the index that was just put in place. */
    synchronized void refresh() throws IOException {
        for (var tries = 1;; tries++) {
            try {
                refreshOnce();
                return;
            } catch (FileNotFoundException | NoSuchFileException e) {
                if (!writtenElsewhere || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        threads.close();
        synchronized (this) {
            if (opened != null) {
                opened.close();
            }
        }
    }

    private <T> T readHere(Reading<T> reading) {
        try {
            var current = acquire();
            if (current == null) {
                return reading.from(new IndexSearcher(new MultiReader()));
            }
            try {
                return reading.from(current);
            } finally {
                current.getIndexReader().decRef();
            }
        } catch (IOException e) {
            throw Troubles.of(layout.folder(), e);
        }
    }

    private synchronized @Nullable IndexSearcher acquire() throws IOException {
        if (writtenElsewhere) {
            refresh();
        }
        return opened == null ? null : opened.searchers().acquire();
    }

    /** What is being read of an index that goes stays readable until the reading ends. */
    private void refreshOnce() throws IOException {
        var current = layout.current();
        var before = opened;
        if (current.isEmpty()) {
            return;
        }
        if (before != null && before.folder().equals(current.get())) {
            before.searchers().maybeRefreshBlocking();
            return;
        }
        var found = open(current.get());
        if (found != null) {
            opened = found;
            if (before != null) {
                before.close();
            }
        }
    }

    private @Nullable Opened open(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            if (DirectoryReader.indexExists(directory)) {
                return new Opened(folder, directory, new SearcherManager(directory, new Searchers(threads)));
            }
            directory.close();
            return null;
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    private record Opened(Path folder, FSDirectory directory, SearcherManager searchers)
            implements
                Closeable {

        @Override
        public void close() throws IOException {
            IOUtils.close(searchers, directory);
        }
    }

    /** Large indexes are searched on more than one thread, the asking one among them. */
    private static final class Searchers extends SearcherFactory {

        private final Executor threads;

        private Searchers(Executor threads) {
            this.threads = threads;
        }

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new SharingSearcher(reader, threads);
        }
    }

    /** Shares a large segment among threads, too, since the largest has most of the passages. */
    private static final class SharingSearcher extends IndexSearcher {

        private static final int PASSAGES = 250_000;
        private static final int SEGMENTS = 5;

        private SharingSearcher(IndexReader reader, Executor threads) {
            super(reader, threads);
            setSimilarity(SIMILARITY);
        }

        @Override
        protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
            return slices(leaves, PASSAGES, SEGMENTS, true);
        }
    }
}
