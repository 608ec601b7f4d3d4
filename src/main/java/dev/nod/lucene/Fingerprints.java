package dev.nod.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Which documents of a source an index holds. */
final class Fingerprints {

    private Fingerprints() {}

    /** The fingerprint of each document, by path. */
    static Map<String, String> of(IndexSearcher searcher, String source) throws IOException {
        var fingerprints = new TreeMap<String, String>();
        var documents = new ConstantScoreQuery(documentsOf(source));
        var stored = searcher.storedFields();
        for (var hit : searcher.search(documents, Math.max(1, searcher.count(documents))).scoreDocs) {
            var document = stored.document(hit.doc);
            fingerprints.put(document.get(Records.PATH), document.get(Records.FINGERPRINT));
        }
        return fingerprints;
    }

    /** Matches the records of a source's documents. */
    static Query documentsOf(String source) {
        return new TermQuery(new Term(Records.DOCUMENT_SOURCE, source));
    }
}
