package dev.nod.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads the last commit of an index. Reading waits for disk in ways that would hold a virtual thread's carrier, so
 * all of it happens on a few platform threads.
 */
final class Commits implements Closeable {

    static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private final Path folder;
    private final boolean writtenElsewhere;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("lucene-", 1).daemon().factory());
    private @Nullable Directory directory;
    private @Nullable SearcherManager searchers;

    /** Reads what is in the folder; looks for new commits before each reading if another process writes them. */
    Commits(Path folder, boolean writtenElsewhere) {
        this.folder = folder;
        this.writtenElsewhere = writtenElsewhere;
    }

    /** Something to find out from a commit. */
    interface Reading<T> {

        T from(IndexSearcher searcher) throws IOException;
    }

    /** Reads from the last commit, or from an empty one if there is none. */
    <T> T read(Reading<T> reading) {
        try {
            return CompletableFuture.supplyAsync(() -> readHere(reading), threads).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Lets later readings see the commit that was just made. */
    synchronized void refresh() throws IOException {
        if (searchers == null) {
            open();
        } else {
            searchers.maybeRefreshBlocking();
        }
    }

    @Override
    public void close() throws IOException {
        threads.close();
        synchronized (this) {
            IOUtils.close(searchers, directory);
        }
    }

    private <T> T readHere(Reading<T> reading) {
        try {
            var current = current();
            if (current == null) {
                return reading.from(new IndexSearcher(new MultiReader()));
            }
            var searcher = current.acquire();
            try {
                return reading.from(searcher);
            } finally {
                current.release(searcher);
            }
        } catch (IOException e) {
            throw Troubles.of(folder, e);
        }
    }

    private synchronized @Nullable SearcherManager current() throws IOException {
        if (searchers == null) {
            open();
        } else if (writtenElsewhere) {
            searchers.maybeRefreshBlocking();
        }
        return searchers;
    }

    private void open() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        if (directory == null) {
            directory = FSDirectory.open(folder);
        }
        if (DirectoryReader.indexExists(directory)) {
            searchers = open(directory);
        }
    }

    private SearcherManager open(Directory present) throws IOException {
        try {
            return new SearcherManager(present, new Searchers());
        } catch (IllegalArgumentException e) {
            throw Troubles.of(folder, e);
        }
    }

    private final class Searchers extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                throws IOException {
            var format = ((DirectoryReader) reader).getIndexCommit().getUserData().get(IndexChange.FORMAT);
            if (!Objects.equals(format, Records.FORMAT)) {
                throw Troubles.otherFormat(folder, format);
            }
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            return searcher;
        }
    }
}
