package dev.nod.lucene;

import dev.nod.knowledge.Passages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/** The raw limit: the same records written, and the same queries asked, with nothing around them. */
final class BareLucene implements AutoCloseable {

    private static final int THREADS = 2;
    private static final double BUFFERED_MEGABYTES = 256;
    private static final int SHOWN = 6;

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private BareLucene(FSDirectory directory) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Commits.SIMILARITY);
    }

    static BareLucene open(Path folder) throws IOException {
        return new BareLucene(FSDirectory.open(folder));
    }

    static void write(LoadCorpus corpus, Path folder) throws Exception {
        var config = Writers.config().setRAMBufferSizeMB(BUFFERED_MEGABYTES);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, config);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var next = new AtomicInteger();
            var done = new ArrayList<Future<?>>();
            for (var i = 0; i < THREADS; i++) {
                done.add(threads.submit(() -> {
                    for (var n = next.getAndIncrement(); n < corpus.documents(); n = next.getAndIncrement()) {
                        var document = corpus.document(n, "1");
                        writer.addDocuments(Records.of(document, Passages.of(document)));
                    }
                    return null;
                }));
            }
            for (var each : done) {
                each.get();
            }
            writer.commit();
        }
    }

    /** What is asked for a question, the pairs and letters of the best only. */
    record Asking(Query first, Query second, Query third) {}

    Asking read(English english, dev.nod.knowledge.Query query) throws IOException {
        var asked = new QueryReader(english, reader).read(query);
        var first = new BooleanQuery.Builder();
        Part.finding(asked, english)
                .forEach(part -> part.clauses().forEach(clause -> first.add(plain(clause), Occur.SHOULD)));
        var second = new BooleanQuery.Builder();
        Part.top(asked, reader).forEach(part -> add(part, second));
        var third = new BooleanQuery.Builder();
        Part.details(asked, english, searcher).forEach(part -> add(part, third));
        return new Asking(first.build(), second.build(), third.build());
    }

    private static void add(Part part, BooleanQuery.Builder query) {
        for (var clause : part.clauses()) {
            query.add(new BoostQuery(plain(clause), (float) part.weight()), Occur.SHOULD);
        }
    }

    /** As anybody would write it, so that the words are looked up when it is asked. */
    private static Query plain(Clause clause) {
        return clause instanceof Clause.Word word
                ? new BoostQuery(new TermQuery(word.term()), (float) word.weight())
                : clause.query();
    }

    /** Asks, and reads the records of what would be shown. */
    List<String> search(Asking asking) throws IOException {
        var found = searcher.search(
                asking.first(),
                new TopScoreDocCollectorManager(Ranking.CANDIDATES, Ranking.CANDIDATES));
        var better = QueryRescorer.rescore(searcher, found, asking.second(), 1, Ranking.FINALISTS);
        var best = QueryRescorer.rescore(searcher, better, asking.third(), 1, SHOWN);
        var ids = new ArrayList<String>();
        for (var each : best.scoreDocs) {
            ids.add(Records.passage(searcher.storedFields().document(each.doc)).id());
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
