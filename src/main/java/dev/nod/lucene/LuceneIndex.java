package dev.nod.lucene;

import dev.nod.knowledge.Explanation;
import dev.nod.knowledge.IndexUnusableException;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.PassageIndex;
import dev.nod.knowledge.Search;
import dev.nod.knowledge.Semantics;
import dev.nod.knowledge.VectorCache;
import dev.nod.knowledge.VectorIndex;
import dev.nod.knowledge.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The index in a folder, with the search over it; one process at a time may open it for writing. */
public final class LuceneIndex implements PassageIndex, AutoCloseable {

    private final Layout layout;
    private final Commits commits;
    private final @Nullable Lock lock;
    private final @Nullable Writing writing;
    private final English english = new English();

    private LuceneIndex(Layout layout, Commits commits, @Nullable Lock lock, @Nullable Writing writing) {
        this.layout = layout;
        this.commits = commits;
        this.lock = lock;
        this.writing = writing;
    }

    /**
     * Opens the index for reading and writing, and makes the folder if need be. One that cannot be used as it is,
     * or of which a rebuild was interrupted, says so by its {@link #defect()}, and answers as well as it can.
     *
     * @throws IndexUnusableException if it is open elsewhere, or the folder cannot be read or written
     */
    public static LuceneIndex open(Path folder) {
        return open(folder, SideIndex.SAVED_EVERY);
    }

    /** The same, where a crash costs at most so much work. */
    static LuceneIndex open(Path folder, Duration savedEvery) {
        var layout = new Layout(folder);
        try (var directory = FSDirectory.open(folder)) {
            var lock = directory.obtainLock(Layout.LOCK);
            var commits = new Commits(layout, false);
            var writing = new Writing(layout, commits, savedEvery);
            var index = new LuceneIndex(layout, commits, lock, writing);
            try {
                writing.inspect();
            } catch (IOException | RuntimeException e) {
                index.close();
                throw e;
            }
            return index;
        } catch (IOException e) {
            throw Troubles.of(folder, e);
        }
    }

    /**
     * Opens the index for reading only, also while another process writes it, whose commits are seen as they come.
     * An index that does not exist is empty.
     *
     * @throws IndexUnusableException if it is damaged
     */
    public static LuceneIndex openReadOnly(Path folder) {
        var layout = new Layout(folder);
        var index = new LuceneIndex(layout, new Commits(layout, true), null, null);
        try {
            index.sources();
            return index;
        } catch (RuntimeException | OutOfMemoryError e) {
            index.close();
            throw e instanceof IndexUnusableException known ? known : Troubles.of(folder, e);
        }
    }

    /**
     * Reads all files of the index that is searched, and returns its defect, if there is one. Searches and changes
     * may go on meanwhile.
     */
    public Optional<String> verify() {
        return writing().verify();
    }

    /** The search by words. */
    public Search search() {
        return new PassageSearch(commits, english, null);
    }

    /** The search by words, and by meaning as far as questions and passages have vectors. */
    public Search search(Semantics semantics) {
        return new PassageSearch(commits, english, semantics);
    }

    /** The vectors of one model. */
    public VectorIndex vectors(String identity, VectorCache cache) {
        return new IndexedVectors(commits, edit -> writing != null && writing.commit(edit), identity, cache);
    }

    /** Searches, and says why it found what; slower than searching. */
    public Explanation explain(dev.nod.knowledge.Query query, int limit) {
        return new PassageSearch(commits, english, null).explain(query, limit);
    }

    /** The same for the search that looks at the meaning too. */
    public Explanation explain(Semantics semantics, dev.nod.knowledge.Query query, int limit) {
        return new PassageSearch(commits, english, semantics).explain(query, limit);
    }

    /** All passages, in the order in which they were indexed. */
    public List<Passage> passages() {
        return commits.read(searcher -> {
            var passages = new ArrayList<Passage>();
            var all = new ConstantScoreQuery(new FieldExistsQuery(Records.PLACE));
            var stored = searcher.storedFields();
            for (var hit : searcher.search(all, Math.max(1, searcher.count(all))).scoreDocs) {
                passages.add(Records.passage(stored.document(hit.doc)));
            }
            return passages;
        });
    }

    /** Those of the passages with these ids that are indexed, in no order; looks at the ids of all passages. */
    public List<Passage> passages(Set<String> ids) {
        return commits.read(searcher -> {
            var wanted = SortedDocValuesField.newSlowSetQuery(Records.ID,
                    ids.stream().map(BytesRef::new).toList());
            var passages = new ArrayList<Passage>();
            var stored = searcher.storedFields();
            for (var hit : searcher.search(wanted, Math.max(1, ids.size())).scoreDocs) {
                passages.add(Records.passage(stored.document(hit.doc)));
            }
            return passages;
        });
    }

    /** The part of a passage that fits the question best, at most a few lines. */
    public String snippet(dev.nod.knowledge.Query query, Passage passage) {
        return new PassageSearch(commits, english, null).snippet(query, passage);
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
                if (searcher.count(Fingerprints.documentsOf(source)) > 0) {
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
        return commits.read(searcher -> Fingerprints.of(searcher.getIndexReader(), source));
    }

    private Map<String, String> fingerprints(String source, Set<String> paths) {
        return commits.read(searcher -> Fingerprints.of(searcher.getIndexReader(), source, paths));
    }

    @Override
    public Size size(String source) {
        return commits.read(searcher -> new Size(
                searcher.count(Fingerprints.documentsOf(source)),
                searcher.count(new TermQuery(new Term(Records.SOURCE, source)))));
    }

    @Override
    public Optional<String> defect() {
        return writing == null ? Optional.empty() : writing.defect();
    }

    @Override
    public Change change(String source) {
        return writing().change(source, this::fingerprints);
    }

    @Override
    public Change touch(String source) {
        return writing().touch(source, this::fingerprints, this::fingerprints);
    }

    @Override
    public Rebuild rebuild() {
        return writing().rebuild();
    }

    @Override
    public void close() {
        try {
            english.close();
            IOUtils.close(writing, commits, lock);
        } catch (IOException e) {
            throw Troubles.of(layout.folder(), e);
        }
    }

    private Writing writing() {
        if (writing == null) {
            throw new IllegalStateException("the index is open for reading only");
        }
        return writing;
    }
}
