package dev.nod.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;

/** What a question means, as a model sees it. */
final class Meaning {

    private static final int NEAREST = 100;

    private final String field;
    private final float[] vector;
    private final double weight;

    /**
     * @param field  where passages have the vectors of the same model
     * @param vector the question's, of length 1
     * @param weight the share of the meaning in the score of a passage, 0 to 1
     */
    Meaning(String field, float[] vector, double weight) {
        this.field = field;
        this.vector = vector;
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    /** The passages that lie nearest, of those that are permitted. */
    ScoreDoc[] nearest(IndexSearcher searcher, Permission permission) throws IOException {
        var reader = searcher.getIndexReader();
        if (!isIndexed(reader)) {
            return new ScoreDoc[0];
        }
        var any = new FieldExistsQuery(field);
        var permitted = permission.restrict(any, reader);
        var filter = permitted.equals(any) ? null : permitted;
        return searcher.search(new KnnFloatVectorQuery(field, vector, NEAREST, filter), NEAREST).scoreDocs;
    }

    /** How near each record is, -1 to 1; NaN for one without a vector. */
    double[] nearness(IndexReader reader, int[] numbers) throws IOException {
        var nearness = new double[numbers.length];
        Arrays.fill(nearness, Double.NaN);
        var i = 0;
        while (i < numbers.length) {
            var leaf = reader.leaves().get(ReaderUtil.subIndex(numbers[i], reader.leaves()));
            var vectors = leaf.reader().getFloatVectorValues(field);
            var end = leaf.docBase + leaf.reader().maxDoc();
            var places = vectors == null || vectors.dimension() != vector.length ? null : vectors.iterator();
            for (; i < numbers.length && numbers[i] < end; i++) {
                var number = numbers[i] - leaf.docBase;
                if (vectors != null && places != null
                        && (places.docID() == number
                                || (places.docID() < number && places.advance(number) == number))) {
                    nearness[i] = VectorUtil.dotProduct(vector, vectors.vectorValue(places.index()));
                }
            }
        }
        return nearness;
    }

    /** A model that was given another number of dimensions since the passages were embedded finds none. */
    private boolean isIndexed(IndexReader reader) {
        return reader.leaves()
                .stream()
                .map(leaf -> leaf.reader().getFieldInfos().fieldInfo(field))
                .anyMatch(info -> info != null && info.getVectorDimension() == vector.length);
    }
}
