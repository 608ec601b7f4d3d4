package dev.nod.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The passages for a question in their order.
 *
 * @param words the best score by words alone, wherever they stand
 * @param best  best first
 */
record Ranking(double words, List<Ranked> best) {

    /** Twice as many change no result in the first three digits. */
    static final int CANDIDATES = 100;

    /** Of these the pairs and the letters are looked at; who is behind them does not get far by those. */
    static final int FINALISTS = 60;

    /** How many times as many are looked at where most are editions of the same few pages. */
    private static final int MORE = 5;

    private static final int BEST = 20;

    Ranking {
        best = List.copyOf(best);
    }

    /**
     * A passage in its place.
     *
     * @param number  the number of its record
     * @param score   higher is better
     * @param heading what of the score is for standing under the question
     * @param meaning what of the score is for the meaning
     */
    record Ranked(int number, double score, double heading, double meaning) {}

    /** What counts beside the words of a passage: its document in a conversation, and what it means. */
    private record Beside(Topic topic, Optional<Meaning> meaning) {}

    static Ranking of(
            IndexSearcher searcher,
            English english,
            Asked asked,
            Permission permission,
            Optional<Meaning> meaning,
            int limit) throws IOException {
        var most = Math.clamp(limit, CANDIDATES, Math.max(CANDIDATES, searcher.getIndexReader().maxDoc()));
        var first = permission.restrict(firstStage(asked, english), searcher.getIndexReader());
        var near = meaning.isPresent() ? meaning.get().nearest(searcher, permission) : new ScoreDoc[0];
        var few = new Candidates(searcher, best(searcher, first, most)).with(near, first);
        var beside = new Beside(Topic.of(searcher, asked.earlier(), permission), meaning);
        var ranking = ranked(searcher, english, asked, beside, few, Math.min(limit, most));
        if (!ranking.isFullOfEditions(most, new Ids(searcher.getIndexReader()))) {
            return ranking;
        }
        var many = new Candidates(searcher, best(searcher, first, MORE * most)).with(near, first);
        return ranked(searcher, english, asked, beside, many, MORE * Math.min(limit, most));
    }

    private static Ranking ranked(
            IndexSearcher searcher,
            English english,
            Asked asked,
            Beside beside,
            Candidates candidates,
            int limit) throws IOException {
        for (var part : Part.top(asked, searcher.getIndexReader())) {
            candidates.add(part);
        }
        candidates.addToBest(
                Math.max(FINALISTS, limit),
                Part.details(asked, english, searcher));
        var words = Arrays.stream(candidates.scores()).max().orElse(0);
        var headed = candidates.addToBest(
                QuestionHeadings.BEST,
                new QuestionHeadings(searcher, english, asked));
        candidates.add(1, beside.topic().worth(candidates.numbers(), candidates.scores()));
        var meant = beside.meaning().isPresent()
                ? candidates.add(beside.meaning().get())
                : new double[candidates.numbers().length];
        return new Ranking(words, inOrder(searcher.getIndexReader(), candidates, headed, meant));
    }

    /** Whether there are more candidates than were taken, and fewer than half of those are of different pages. */
    private boolean isFullOfEditions(int taken, Ids ids) throws IOException {
        if (best.size() < taken || isWithoutEditions(ids)) {
            return false;
        }
        var pages = new HashSet<String>();
        for (var each : best) {
            pages.add(Edition.of(ids.of(each.number())).page());
        }
        return pages.size() < best.size() / 2;
    }

    private boolean isWithoutEditions(Ids ids) throws IOException {
        for (var number : best.stream().limit(BEST).mapToInt(Ranked::number).sorted().toArray()) {
            if (!Edition.of(ids.of(number)).versions().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** All parts of a score but what counts beside the words. */
    static List<Part> parts(IndexSearcher searcher, English english, Asked asked) throws IOException {
        return Stream.of(Part.finding(asked, english), Part.top(asked, searcher.getIndexReader()),
                Part.details(asked, english, searcher))
                .flatMap(List::stream)
                .toList();
    }

    /** The best alone: how many more there are is not counted, so that most of them need not be looked at. */
    private static ScoreDoc[] best(IndexSearcher searcher, Query query, int most) throws IOException {
        var atMost = Math.clamp(searcher.getIndexReader().maxDoc(), 1, most);
        return searcher.search(query, new TopScoreDocCollectorManager(atMost, atMost)).scoreDocs;
    }

    private static Query firstStage(Asked asked, English english) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var part : Part.finding(asked, english)) {
            part.clauses().forEach(clause -> query.add(clause.query(), Occur.SHOULD));
        }
        return query.build();
    }

    /** Best first; ids are looked up only to order equal scores. */
    private static List<Ranked> inOrder(
            IndexReader reader,
            Candidates candidates,
            double[] headed,
            double[] meant) throws IOException {
        var ranked = new ArrayList<Ranked>();
        for (var i = 0; i < candidates.numbers().length; i++) {
            ranked.add(new Ranked(candidates.numbers()[i], candidates.scores()[i], headed[i], meant[i]));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        var ids = new Ids(reader);
        for (var start = 0; start < ranked.size();) {
            var end = start + 1;
            while (end < ranked.size() && ranked.get(end).score() == ranked.get(start).score()) {
                end++;
            }
            if (end > start + 1) {
                sortById(ranked.subList(start, end), ids);
            }
            start = end;
        }
        return ranked;
    }

    private static void sortById(List<Ranked> equal, Ids ids) throws IOException {
        var byId = new TreeMap<String, Ranked>();
        for (var each : equal) {
            byId.put(ids.of(each.number()), each);
        }
        var next = byId.values().iterator();
        equal.replaceAll(_ -> next.next());
    }
}
