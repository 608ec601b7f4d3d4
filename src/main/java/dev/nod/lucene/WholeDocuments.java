package dev.nod.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Scores the documents that candidates come from as a whole, by BM25 over all their passages, which stand side by
 * side in the index. Within a conversation the document that fits all of it is most likely still the one meant.
 */
final class WholeDocuments {

    private static final int MOST_WORDS = 20;
    private static final double SATURATION = 0.9;
    private static final double LENGTH = 0.4;

    private final IndexReader reader;
    private final List<Wanted> words;

    WholeDocuments(IndexReader reader, Asked asked) {
        this.reader = reader;
        this.words = asked.known()
                .stream()
                .sorted(Comparator.comparingDouble(Wanted::worth).reversed())
                .limit(MOST_WORDS)
                .toList();
    }

    /** The score of each record's document. */
    double[] scores(int[] numbers) throws IOException {
        var extents = extents(numbers);
        var usual = Arrays.stream(extents).mapToInt(Extent::length).average().orElse(1);
        var scores = new double[numbers.length];
        for (var word : words) {
            var times = times(word, extents);
            for (var i = 0; i < scores.length; i++) {
                var half = SATURATION * (1 - LENGTH + LENGTH * extents[i].length() / usual);
                scores[i] += word.worth() * times[i] / (times[i] + half);
            }
        }
        return scores;
    }

    /** Where the passages of a document stand in a segment of the index. */
    private record Extent(LeafReaderContext leaf, int start, int length) {

        boolean isOf(Extent other) {
            return leaf == other.leaf && start == other.start;
        }
    }

    private Extent[] extents(int[] numbers) throws IOException {
        var extents = new ArrayList<Extent>();
        for (var number : numbers) {
            var leaf = reader.leaves().get(ReaderUtil.subIndex(number, reader.leaves()));
            var inLeaf = number - leaf.docBase;
            var start = inLeaf - value(leaf, Records.PLACE, inLeaf, 0);
            extents.add(new Extent(leaf, start, value(leaf, Records.COUNT, inLeaf, 1)));
        }
        return extents.toArray(Extent[]::new);
    }

    private static int value(LeafReaderContext leaf, String field, int number, int otherwise)
            throws IOException {
        var values = leaf.reader().getNumericDocValues(field);
        return values != null && values.advanceExact(number) ? (int) values.longValue() : otherwise;
    }

    /** How often each document has the word. */
    private static int[] times(Wanted word, Extent[] extents) throws IOException {
        var times = new int[extents.length];
        PostingsEnum postings = null;
        for (var i = 0; i < extents.length; i++) {
            var extent = extents[i];
            if (i > 0 && extent.isOf(extents[i - 1])) {
                times[i] = times[i - 1];
                continue;
            }
            if (i == 0 || extent.leaf != extents[i - 1].leaf) {
                postings = extent.leaf.reader()
                        .postings(new Term(Records.BODY, word.stem()), PostingsEnum.FREQS);
            }
            times[i] = postings == null ? 0 : times(postings, extent);
        }
        return times;
    }

    private static int times(PostingsEnum postings, Extent extent) throws IOException {
        var at = postings.docID() < extent.start ? postings.advance(extent.start) : postings.docID();
        var times = 0;
        while (at != DocIdSetIterator.NO_MORE_DOCS && at < extent.start + extent.length) {
            times += postings.freq();
            at = postings.nextDoc();
        }
        return times;
    }
}
