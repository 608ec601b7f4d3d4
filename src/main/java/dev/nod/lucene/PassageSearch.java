package dev.nod.lucene;

import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

/**
 * Ranks passages in two stages: the best by the question's words alone, by BM25, and of these the best by all that is
 * known of a passage. Equal scores are ordered by id.
 */
final class PassageSearch implements Search {

    private final Commits commits;
    private final English english;

    PassageSearch(Commits commits, English english) {
        this.commits = commits;
        this.english = english;
    }

    @Override
    public Found search(Query query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a search needs a limit of 1 or more, not " + limit);
        }
        return commits.read(searcher -> search(searcher, query, limit));
    }

    private Found search(IndexSearcher searcher, Query query, int limit) throws IOException {
        var asked = new QueryReader(english, searcher.getIndexReader()).read(query);
        var ranking = Ranking.of(searcher, english, asked, limit);
        var weights = asked.words().stream().collect(Collectors.toMap(Wanted::stem, Wanted::worth));
        var hits = new ArrayList<Hit>();
        var stored = searcher.storedFields();
        for (var ranked : ranking.best()) {
            if (hits.size() == limit) {
                break;
            }
            var passage = Records.passage(stored.document(ranked.number()));
            hits.add(new Hit(hits.size() + 1, ranked.score(), passage, snippet(passage.text(), weights)));
        }
        return new Found(Likelihood.of(asked, ranking), hits);
    }

    private String snippet(String text, Map<String, Double> weights) throws IOException {
        return Snippet.of(text, english.words(text), weights);
    }
}
