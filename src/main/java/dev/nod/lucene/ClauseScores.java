package dev.nod.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * What clauses give some records, 0 where they do not match. Words and pairs of words are scored as Lucene's queries
 * score them, but with little that is made anew for each.
 */
final class ClauseScores {

    private final IndexSearcher searcher;
    private final int[] numbers;
    private final List<Stretch> stretches;
    private final Map<String, List<Segment>> fields = new HashMap<>();

    /** For the records with these numbers, ascending. */
    ClauseScores(IndexSearcher searcher, int[] numbers) {
        this.searcher = searcher;
        this.numbers = numbers;
        this.stretches = Stretch.of(searcher.getIndexReader(), numbers);
    }

    double[] of(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Word word -> of(word);
            case Clause.Pair pair -> of(pair);
            case Clause.Other(_, var query) -> of(query);
        };
    }

    double[] of(Query query) throws IOException {
        var given = new double[numbers.length];
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (var stretch : stretches) {
            var scorer = weight.scorer(stretch.leaf());
            if (scorer != null) {
                score(scorer, stretch, given);
            }
        }
        return given;
    }

    /** The records lead, so that nothing is looked for between them. */
    private void score(Scorer scorer, Stretch stretch, double[] given) throws IOException {
        var records = new Numbers(numbers, stretch.from(), stretch.to(), stretch.leaf().docBase);
        var matches = ConjunctionUtils.intersectIterators(List.of(records, scorer.iterator()));
        while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            given[records.place()] = scorer.score();
        }
    }

    private double[] of(Clause.Word word) throws IOException {
        var given = new double[numbers.length];
        var places = word.places();
        if (places.docFreq() == 0) {
            return given;
        }
        var scorer = searcher.getSimilarity()
                .scorer(
                        (float) word.weight(),
                        searcher.collectionStatistics(word.term().field()),
                        statistics(word.term(), places));
        for (var segment : segments(word.term().field())) {
            segment.score(word, scorer, given);
        }
        return given;
    }

    private double[] of(Clause.Pair pair) throws IOException {
        var given = new double[numbers.length];
        if (pair.firstPlaces().docFreq() == 0 || pair.secondPlaces().docFreq() == 0) {
            return given;
        }
        var scorer = searcher.getSimilarity()
                .scorer(
                        1,
                        searcher.collectionStatistics(pair.first().field()),
                        statistics(pair.first(), pair.firstPlaces()),
                        statistics(pair.second(), pair.secondPlaces()));
        for (var segment : segments(pair.first().field())) {
            segment.score(pair, scorer, given);
        }
        return given;
    }

    private TermStatistics statistics(Term term, TermStates places) throws IOException {
        return searcher.termStatistics(term, places.docFreq(), places.totalTermFreq());
    }

    private List<Segment> segments(String field) throws IOException {
        var known = fields.get(field);
        if (known == null) {
            known = new ArrayList<>();
            for (var stretch : stretches) {
                known.add(new Segment(stretch, field, numbers));
            }
            fields.put(field, known);
        }
        return known;
    }

    /** The records that are in one segment of the index. */
    private static final class Segment {

        private final Stretch stretch;
        private final int[] inSegment;
        private final long[] lengths;
        private final TermsEnum words;
        private @Nullable PostingsEnum last;
        private @Nullable PostingsEnum lastFirst;
        private @Nullable PostingsEnum lastSecond;

        private Segment(Stretch stretch, String field, int[] numbers) throws IOException {
            this.stretch = stretch;
            this.inSegment = Arrays.copyOfRange(numbers, stretch.from(), stretch.to());
            Arrays.setAll(inSegment, i -> inSegment[i] - stretch.leaf().docBase);
            this.lengths = lengths(stretch.leaf().reader(), field);
            this.words = Terms.getTerms(stretch.leaf().reader(), field).iterator();
        }

        /** As the similarity has encoded them. */
        private long[] lengths(LeafReader segment, String field) throws IOException {
            var encoded = new long[inSegment.length];
            var norms = segment.getNormValues(field);
            for (var i = 0; i < encoded.length; i++) {
                encoded[i] = norms != null && norms.advanceExact(inSegment[i]) ? norms.longValue() : 1;
            }
            return encoded;
        }

        private void score(Clause.Word word, SimScorer scorer, double[] given) throws IOException {
            var having = having(word.term(), word.places(), last, PostingsEnum.FREQS);
            if (having == null) {
                return;
            }
            last = having;
            for (var i = 0; i < inSegment.length; i++) {
                if (isAt(having, inSegment[i])) {
                    given[stretch.from() + i] = scorer.score(having.freq(), lengths[i]);
                }
            }
        }

        private void score(Clause.Pair pair, SimScorer scorer, double[] given) throws IOException {
            var first = having(pair.first(), pair.firstPlaces(), lastFirst, PostingsEnum.POSITIONS);
            var second = having(pair.second(), pair.secondPlaces(), lastSecond, PostingsEnum.POSITIONS);
            if (first == null || second == null) {
                return;
            }
            lastFirst = first;
            lastSecond = second;
            for (var i = 0; i < inSegment.length; i++) {
                if (isAt(first, inSegment[i]) && isAt(second, inSegment[i])) {
                    var together = together(first, second);
                    given[stretch.from() + i] = together == 0 ? 0 : scorer.score(together, lengths[i]);
                }
            }
        }

        /** The postings of a word, in those of another that are not needed any more; null if there are none. */
        private @Nullable PostingsEnum having(
                Term term,
                TermStates places,
                @Nullable PostingsEnum before,
                int what) throws IOException {
            var place = places.get(stretch.leaf());
            var state = place == null ? null : place.get();
            if (state == null) {
                return null;
            }
            words.seekExact(term.bytes(), state);
            return words.postings(before, what);
        }

        private static boolean isAt(PostingsEnum having, int record) throws IOException {
            return (having.docID() < record ? having.advance(record) : having.docID()) == record;
        }

        /** How often the second stands right behind the first. */
        private static int together(PostingsEnum first, PostingsEnum second) throws IOException {
            var times = 0;
            var left = second.freq();
            var behind = -1;
            for (var i = first.freq(); i > 0; i--) {
                var wanted = first.nextPosition() + 1;
                while (behind < wanted && left > 0) {
                    behind = second.nextPosition();
                    left--;
                }
                times += behind == wanted ? 1 : 0;
            }
            return times;
        }
    }
}
