package dev.nod.lucene;

import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Search;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * What plain Lucene does, to measure ours against: one field, the English analyzer, BM25 with the parameters that the
 * published baselines use. A thread's earlier turns and the clearance mean nothing to it; its likelihood is its score.
 */
public final class PlainSearch implements Search, AutoCloseable {

    private static final String ALL = "all";
    private static final String NUMBER = "number";

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final List<Passage> passages;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlainSearch(List<Passage> passages, FSDirectory directory) throws IOException {
        this.passages = List.copyOf(passages);
        this.directory = directory;
        write();
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Commits.SIMILARITY);
    }

    /** Indexes the passages in an empty folder. */
    public static PlainSearch of(List<Passage> passages, Path folder) throws IOException {
        return new PlainSearch(passages, FSDirectory.open(folder));
    }

    private void write() throws IOException {
        var config = new IndexWriterConfig(analyzer).setSimilarity(Commits.SIMILARITY);
        try (var writer = new IndexWriter(directory, config)) {
            for (var i = 0; i < passages.size(); i++) {
                var passage = passages.get(i);
                var all = String.join("\n", passage.title(), String.join("\n", passage.headings()),
                        passage.text());
                var document = new Document();
                document.add(new StoredField(NUMBER, i));
                document.add(new TextField(ALL, all, Field.Store.NO));
                writer.addDocument(document);
            }
        }
    }

    @Override
    public Found search(Query query, int limit) {
        try {
            var found = searcher.search(bag(query.question()), limit).scoreDocs;
            var hits = new ArrayList<Hit>();
            for (var each : found) {
                var number = searcher.storedFields()
                        .document(each.doc)
                        .getField(NUMBER)
                        .numericValue()
                        .intValue();
                hits.add(new Hit(hits.size() + 1, each.score, passages.get(number)));
            }
            return new Found(hits.isEmpty() ? 0 : hits.getFirst().score(), hits);
        } catch (IOException e) {
            throw Troubles.of(directory.getDirectory(), e);
        }
    }

    private BooleanQuery bag(String question) throws IOException {
        var bag = new BooleanQuery.Builder();
        try (var words = analyzer.tokenStream(ALL, question)) {
            var term = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                bag.add(new TermQuery(new Term(ALL, term.toString())), Occur.SHOULD);
            }
            words.end();
        }
        return bag.build();
    }

    @Override
    public void close() throws IOException {
        analyzer.close();
        reader.close();
        directory.close();
    }
}
