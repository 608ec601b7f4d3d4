package dev.nod.lucene;

import dev.nod.lucene.Conversation.Said;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The documents that a conversation is about: each turn is searched for by itself, and a document counts by how near
 * its best passage comes to the best of all. That tells the document meant better than the words of all turns and the
 * text of all its passages do, most of which are about something else.
 */
final class Topic {

    /** How much more a passage counts at most for standing in the document that every turn was about. */
    private static final double MOST = 0.7;

    private static final int PASSAGES = 20;

    private final IndexReader reader;

    /** By the number of the first record of a document, from 0 to 1. */
    private final Map<Integer, Double> shares;

    private Topic(IndexReader reader, Map<Integer, Double> shares) {
        this.reader = reader;
        this.shares = shares;
    }

    /** What it is about, as far as it may be found. */
    static Topic of(IndexSearcher searcher, Conversation conversation, Permission permission)
            throws IOException {
        var reader = searcher.getIndexReader();
        var topic = new Topic(reader, new HashMap<>());
        var all = 0.0;
        for (var said : conversation.turns()) {
            var query = permission.restrict(passagesFor(said), reader);
            var found = searcher.search(query, new TopScoreDocCollectorManager(PASSAGES, PASSAGES)).scoreDocs;
            if (found.length > 0) {
                topic.add(said.weight(), found);
                all += said.weight();
            }
        }
        topic.settle(all, conversation.room());
        return topic;
    }

    private static Query passagesFor(Said said) {
        var query = new BooleanQuery.Builder();
        for (var word : said.words()) {
            var term = new TermQuery(new Term(Records.BODY, word.stem()));
            query.add(new BoostQuery(term, (float) word.weight()), Occur.SHOULD);
        }
        return query.build();
    }

    private void add(double weight, ScoreDoc[] found) throws IOException {
        var top = found[0].score;
        var inOrder = found.clone();
        Arrays.sort(inOrder, Comparator.comparingInt(each -> each.doc));
        var documents = documentsOf(Arrays.stream(inOrder).mapToInt(each -> each.doc).toArray());
        var best = new HashMap<Integer, Double>();
        for (var i = 0; i < documents.length; i++) {
            best.merge(documents[i], (double) inOrder[i].score / top, Math::max);
        }
        best.forEach((document, share) -> shares.merge(document, weight * share, Double::sum));
    }

    /** The documents beside the likeliest one count less than in proportion, and all less for a full question. */
    private void settle(double all, double room) {
        var most = shares.values().stream().mapToDouble(share -> share).max().orElse(1);
        shares.replaceAll((_, share) -> room * share * share / (most * all));
    }

    /**
     * What standing in its document adds to each passage. It is in proportion to what the passage has earned, so that
     * one that does not fit the question gains nothing by it.
     *
     * @param numbers ascending
     */
    double[] worth(int[] numbers, double[] scores) throws IOException {
        var worth = new double[scores.length];
        if (!shares.isEmpty()) {
            var documents = documentsOf(numbers);
            for (var i = 0; i < worth.length; i++) {
                worth[i] = MOST * shares.getOrDefault(documents[i], 0.0) * scores[i];
            }
        }
        return worth;
    }

    /** The numbers of the first records of the passages' documents, beside which the others stand. */
    private int[] documentsOf(int[] numbers) throws IOException {
        var documents = numbers.clone();
        for (var stretch : Stretch.of(reader, numbers)) {
            var places = DocValues.getNumeric(stretch.leaf().reader(), Records.PLACE);
            for (var i = stretch.from(); i < stretch.to(); i++) {
                if (places.advanceExact(numbers[i] - stretch.leaf().docBase)) {
                    documents[i] -= (int) places.longValue();
                }
            }
        }
        return documents;
    }
}
