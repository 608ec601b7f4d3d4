package dev.nod.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Which documents of a source an index holds. */
final class Fingerprints {

    private Fingerprints() {}

    /** The fingerprint of each document, by path. */
    static Map<String, String> of(IndexReader reader, String source) throws IOException {
        var fingerprints = new TreeMap<String, String>();
        collect(reader, new Term(Records.DOCUMENT_SOURCE, source), fingerprints);
        return fingerprints;
    }

    /** The same for those of these documents that the index holds. */
    static Map<String, String> of(IndexReader reader, String source, Set<String> paths) throws IOException {
        var fingerprints = new HashMap<String, String>();
        for (var path : paths) {
            collect(reader, Records.of(source, path), fingerprints);
        }
        return fingerprints;
    }

    /** Matches the records of a source's documents. */
    static Query documentsOf(String source) {
        return new TermQuery(new Term(Records.DOCUMENT_SOURCE, source));
    }

    private static void collect(IndexReader reader, Term records, Map<String, String> fingerprints)
            throws IOException {
        for (var leaf : reader.leaves()) {
            var matches = leaf.reader().postings(records, PostingsEnum.NONE);
            if (matches != null) {
                collect(leaf.reader(), matches, fingerprints);
            }
        }
    }

    private static void collect(LeafReader leaf, PostingsEnum matches, Map<String, String> fingerprints)
            throws IOException {
        var paths = DocValues.getBinary(leaf, Records.DOCUMENT_PATH);
        var values = DocValues.getBinary(leaf, Records.FINGERPRINT);
        var live = leaf.getLiveDocs();
        for (var i = matches.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = matches.nextDoc()) {
            if ((live == null || live.get(i)) && paths.advanceExact(i)) {
                fingerprints.put(text(paths), values.advanceExact(i) ? text(values) : "");
            }
        }
    }

    private static String text(BinaryDocValues values) throws IOException {
        return values.binaryValue().utf8ToString();
    }
}
