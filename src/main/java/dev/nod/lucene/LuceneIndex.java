package dev.nod.lucene;

import dev.nod.knowledge.Explanation;
import dev.nod.knowledge.PassageIndex;
import dev.nod.knowledge.Search;
import dev.nod.knowledge.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The index in a folder, with the search over it; one process at a time may open it for writing. */
public final class LuceneIndex implements PassageIndex, AutoCloseable {

    private static final String OPEN_LOCK = "open.lock";

    private final Path folder;
    private final Commits commits;
    private final @Nullable FSDirectory directory;
    private final @Nullable Lock lock;
    private final English english = new English();
    private final AtomicBoolean changing = new AtomicBoolean();

    private LuceneIndex(
            Path folder,
            Commits commits,
            @Nullable FSDirectory directory,
            @Nullable Lock lock) {
        this.folder = folder;
        this.commits = commits;
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Opens the index for reading and writing, and makes the folder if need be.
     *
     * @throws dev.nod.knowledge.IndexUnusableException if it is damaged, of another version, or open elsewhere
     */
    public static LuceneIndex open(Path folder) {
        try {
            var directory = FSDirectory.open(folder);
            return new LuceneIndex(folder, new Commits(folder, false), directory, lock(directory)).checked();
        } catch (IOException e) {
            throw Troubles.of(folder, e);
        }
    }

    /**
     * Opens the index for reading only, also while another process writes it, whose commits are seen as they come.
     * An index that does not exist is empty.
     *
     * @throws dev.nod.knowledge.IndexUnusableException if it is damaged or of another version
     */
    public static LuceneIndex openReadOnly(Path folder) {
        return new LuceneIndex(folder, new Commits(folder, true), null, null).checked();
    }

    public Search search() {
        return new PassageSearch(commits, english);
    }

    /** Searches, and says why it found what; slower than searching. */
    public Explanation explain(dev.nod.knowledge.Query query, int limit) {
        return new PassageSearch(commits, english).explain(query, limit);
    }

    public Vocabulary vocabulary() {
        return new EnglishVocabulary(commits, english);
    }

    @Override
    public Set<String> sources() {
        return commits.read(searcher -> {
            var sources = new HashSet<String>();
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), Records.DOCUMENT_SOURCE);
            if (terms == null) {
                return sources;
            }
            var each = terms.iterator();
            for (var name = each.next(); name != null; name = each.next()) {
                var source = name.utf8ToString();
                if (searcher.count(documentsOf(source)) > 0) {
                    sources.add(source);
                }
            }
            return sources;
        });
    }

    @Override
    public Set<String> labels() {
        return commits.read(searcher -> {
            var labels = new HashSet<String>();
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), Records.AUDIENCE);
            var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (var label = each.next(); label != null; label = each.next()) {
                labels.add(label.utf8ToString());
            }
            return labels;
        });
    }

    @Override
    public Map<String, String> fingerprints(String source) {
        return commits.read(searcher -> fingerprints(searcher, source));
    }

    private static Map<String, String> fingerprints(IndexSearcher searcher, String source)
            throws IOException {
        var fingerprints = new TreeMap<String, String>();
        var documents = new ConstantScoreQuery(documentsOf(source));
        var stored = searcher.storedFields();
        for (var hit : searcher.search(documents, Math.max(1, searcher.count(documents))).scoreDocs) {
            var document = stored.document(hit.doc);
            fingerprints.put(document.get(Records.PATH), document.get(Records.FINGERPRINT));
        }
        return fingerprints;
    }

    @Override
    public Size size(String source) {
        return commits.read(searcher -> new Size(
                searcher.count(documentsOf(source)),
                searcher.count(new TermQuery(new Term(Records.SOURCE, source)))));
    }

    @Override
    public Change change() {
        if (directory == null) {
            throw new IllegalStateException("the index is open for reading only");
        }
        if (!changing.compareAndSet(false, true)) {
            throw new IllegalStateException("another change of the index is open");
        }
        try {
            return new IndexChange(folder, directory, commits, () -> changing.set(false));
        } catch (IOException | IllegalArgumentException e) {
            changing.set(false);
            throw Troubles.of(folder, e);
        }
    }

    @Override
    public void close() {
        try {
            english.close();
            IOUtils.close(commits, lock, directory);
        } catch (IOException e) {
            throw Troubles.of(folder, e);
        }
    }

    private static Lock lock(FSDirectory directory) throws IOException {
        try {
            return directory.obtainLock(OPEN_LOCK);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    private LuceneIndex checked() {
        try {
            sources();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Query documentsOf(String source) {
        return new TermQuery(new Term(Records.DOCUMENT_SOURCE, source));
    }
}
