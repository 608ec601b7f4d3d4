package dev.nod.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Looks up the words of one field, one after the other; the next is found the quicker the nearer it is to the last. */
final class Dictionary {

    private final IndexReaderContext context;
    private final List<TermsEnum> segments = new ArrayList<>();

    Dictionary(IndexReader reader, String field) throws IOException {
        this.context = reader.getContext();
        for (var leaf : context.leaves()) {
            segments.add(Terms.getTerms(leaf.reader(), field).iterator());
        }
    }

    /** Where the index has the word, and how many passages have it. */
    TermStates places(String word) throws IOException {
        var places = new TermStates(context);
        var wanted = new BytesRef(word);
        for (var i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (segment.seekExact(wanted)) {
                places.register(segment.termState(), i, segment.docFreq(), segment.totalTermFreq());
            }
        }
        return places;
    }
}
