package dev.nod.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

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
        joined.add(1, new ClauseScores(searcher, joined.numbers).of(firstStage));
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
        var all = new ClauseScores(searcher, numbers);
        for (var clause : part.clauses()) {
            add(part.weight(), all.of(clause));
        }
    }

    /** Adds parts only to those that are best so far. */
    void addToBest(int most, List<Part> parts) throws IOException {
        var best = best(most);
        var few = new ClauseScores(searcher, Arrays.stream(best).map(i -> numbers[i]).toArray());
        for (var part : parts) {
            for (var clause : part.clauses()) {
                var more = few.of(clause);
                for (var i = 0; i < best.length; i++) {
                    scores[best[i]] += part.weight() * more[i];
                }
            }
        }
    }

    /** Adds what standing under the question is worth to those that are best so far, and returns it for each. */
    double[] addToBest(int most, QuestionHeadings headings) throws IOException {
        var best = best(most);
        var few = headings.worth(Arrays.stream(best).map(i -> numbers[i]).toArray());
        var added = new double[scores.length];
        for (var i = 0; i < best.length; i++) {
            added[best[i]] = few[i];
        }
        add(1, added);
        return added;
    }

    /** The places of so many of the best, ascending; of equals the first. */
    private int[] best(int most) {
        if (most >= scores.length) {
            return IntStream.range(0, scores.length).toArray();
        }
        var ascending = scores.clone();
        Arrays.sort(ascending);
        var least = ascending[scores.length - most];
        var equals = most - Arrays.stream(scores).filter(score -> score > least).count();
        var places = new int[most];
        var next = 0;
        for (var i = 0; i < scores.length; i++) {
            if (scores[i] > least || (scores[i] == least && equals > 0)) {
                equals -= scores[i] == least ? 1 : 0;
                places[next] = i;
                next++;
            }
        }
        return places;
    }

    void add(double weight, double[] more) {
        for (var i = 0; i < scores.length; i++) {
            scores[i] += weight * more[i];
        }
    }
}
