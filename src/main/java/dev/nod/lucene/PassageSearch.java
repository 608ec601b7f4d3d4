package dev.nod.lucene;

import dev.nod.knowledge.Explanation;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Search;
import dev.nod.knowledge.Semantics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Ranks passages in two stages: the best by the question's most telling words, by BM25, and of these the best by all
 * that is known of a passage. Where questions have a meaning, the passages that lie nearest to it join the first stage, and
 * how near they lie is a part of the score. Equal scores are ordered by id.
 */
final class PassageSearch implements Search {

    private final Commits commits;
    private final English english;
    private final @Nullable Semantics semantics;

    PassageSearch(Commits commits, English english, @Nullable Semantics semantics) {
        this.commits = commits;
        this.english = english;
        this.semantics = semantics;
    }

    @Override
    public Found search(Query query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a search needs a limit of 1 or more, not " + limit);
        }
        var meaning = meaning(query);
        return commits.read(searcher -> search(searcher, query, meaning, limit));
    }

    /** What is waited for here must not hold up a thread that reads the index. */
    private Optional<Meaning> meaning(Query query) {
        if (semantics == null) {
            return Optional.empty();
        }
        var field = PassageCodec.field(semantics.identity());
        var weight = semantics.weight();
        return semantics.questions().of(query).map(vector -> new Meaning(field, vector, weight));
    }

    private Found search(IndexSearcher searcher, Query query, Optional<Meaning> meaning, int limit)
            throws IOException {
        var asked = read(searcher, query);
        var ranking = rank(searcher, asked, query, meaning, limit);
        var selected = Selection.of(ranking, searcher, query.question(), limit);
        return new Found(Likelihood.of(asked, ranking), hits(selected));
    }

    /** Searches, and says why it found what. */
    Explanation explain(Query query, int limit) {
        var meaning = meaning(query);
        return commits.read(searcher -> {
            var asked = read(searcher, query);
            var ranking = rank(searcher, asked, query, meaning, limit);
            var selected = Selection.of(ranking, searcher, query.question(), limit);
            var likelihood = Likelihood.of(asked, ranking);
            var explaining = new Explaining(searcher, english, asked);
            var parts = new ArrayList<List<Explanation.Part>>();
            for (var each : selected) {
                parts.add(explaining.parts(each.ranked()));
            }
            return new Explanation(
                    explaining.reading(likelihood, ranking),
                    new Found(likelihood, hits(selected)),
                    parts);
        });
    }

    private Asked read(IndexSearcher searcher, Query query) throws IOException {
        return new QueryReader(english, searcher.getIndexReader()).read(query);
    }

    private Ranking rank(
            IndexSearcher searcher,
            Asked asked,
            Query query,
            Optional<Meaning> meaning,
            int limit) throws IOException {
        return Ranking.of(searcher, english, asked, new Permission(query.clearance()), meaning, limit);
    }

    /** The part of a passage that fits the question best, at most a few lines. */
    String snippet(Query query, Passage passage) {
        return commits.read(searcher -> {
            var weights = new HashMap<String, Double>();
            read(searcher, query).words().forEach(word -> weights.put(word.stem(), word.worth()));
            return Snippet.of(passage.text(), english.words(passage.text()), weights);
        });
    }

    private static List<Hit> hits(List<Selection.Selected> selected) {
        var hits = new ArrayList<Hit>();
        for (var each : selected) {
            hits.add(new Hit(hits.size() + 1, each.ranked().score(), each.passage()));
        }
        return hits;
    }
}
