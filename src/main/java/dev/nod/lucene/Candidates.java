package dev.nod.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/** The passages that the first stage found, to be scored by more than their words. */
final class Candidates {

    private final IndexSearcher searcher;
    private final int[] numbers;
    private final double[] scores;

    /** Candidates with the scores that they have so far. */
    Candidates(IndexSearcher searcher, ScoreDoc[] found) {
        this.searcher = searcher;
        var inOrder = found.clone();
        Arrays.sort(inOrder, (one, other) -> Integer.compare(one.doc, other.doc));
        this.numbers = Arrays.stream(inOrder).mapToInt(each -> each.doc).toArray();
        this.scores = Arrays.stream(inOrder).mapToDouble(each -> each.score).toArray();
    }

    /** The same with others that the first stage did not find, scored by it as well. */
    Candidates with(ScoreDoc[] others, Query firstStage) throws IOException {
        if (others.length == 0) {
            return this;
        }
        var all = IntStream
                .concat(Arrays.stream(numbers), Arrays.stream(others).mapToInt(other -> other.doc))
                .distinct()
                .mapToObj(number -> new ScoreDoc(number, 0))
                .toArray(ScoreDoc[]::new);
        var joined = new Candidates(searcher, all);
        joined.add(1, joined.scoresOf(firstStage));
        return joined;
    }

    /** Adds what the meaning is worth, and returns how much that is for each. */
    double[] add(Meaning meaning) throws IOException {
        var nearness = meaning.nearness(searcher.getIndexReader(), numbers);
        var added = Fusion.of(scores, nearness, meaning.weight());
        add(1, added);
        return added;
    }

    /** The numbers of their records, ascending. */
    int[] numbers() {
        return numbers;
    }

    /** Their scores so far, in the order of their numbers. */
    double[] scores() {
        return scores;
    }

    void add(Part part) throws IOException {
        for (var clause : part.clauses()) {
            add(part.weight(), scoresOf(clause.query()));
        }
    }

    /** Adds parts only to those that are best so far. */
    void addToBest(int most, List<Part> parts) throws IOException {
        var best = IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(most)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
        var few = Arrays.stream(best).map(i -> numbers[i]).toArray();
        for (var part : parts) {
            for (var clause : part.clauses()) {
                var more = scoresOf(clause.query(), few);
                for (var i = 0; i < best.length; i++) {
                    scores[best[i]] += part.weight() * more[i];
                }
            }
        }
    }

    void add(double weight, double[] more) {
        for (var i = 0; i < scores.length; i++) {
            scores[i] += weight * more[i];
        }
    }

    /** What a query gives each candidate; 0 where it does not match. */
    double[] scoresOf(Query query) throws IOException {
        return scoresOf(query, numbers);
    }

    private double[] scoresOf(Query query, int[] of) throws IOException {
        var given = new double[of.length];
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        var leaves = searcher.getIndexReader().leaves();
        var i = 0;
        while (i < of.length) {
            var leaf = leaves.get(ReaderUtil.subIndex(of[i], leaves));
            var end = endOf(leaf, of, i);
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                score(scorer, leaf.docBase, of, given, i, end);
            }
            i = end;
        }
        return given;
    }

    private static int endOf(LeafReaderContext leaf, int[] of, int from) {
        var end = Arrays.binarySearch(of, from, of.length, leaf.docBase + leaf.reader().maxDoc());
        return end < 0 ? -end - 1 : end;
    }

    /** The candidates lead, so that nothing is looked for between them. */
    private static void score(Scorer scorer, int base, int[] of, double[] given, int from, int to)
            throws IOException {
        var candidates = new Numbers(of, from, to, base);
        var matches = ConjunctionUtils.intersectIterators(List.of(candidates, scorer.iterator()));
        while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            given[candidates.place()] = scorer.score();
        }
    }
}
