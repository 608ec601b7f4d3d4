package dev.nod.lucene;

import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** Ranks passages by BM25 over title, headings and text; equal scores are ordered by id. */
final class PassageSearch implements Search {

    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
            new SortField(Records.ID, SortField.Type.STRING));

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
        return commits.read(searcher -> search(searcher, query.question(), limit));
    }

    private Found search(IndexSearcher searcher, String question, int limit) throws IOException {
        var words = english.words(question);
        var rarity = new Rarity(searcher.getIndexReader(), words);
        var asked = Question.of(words, rarity);
        var weights = asked.weights(rarity);
        if (asked.words().isEmpty()) {
            return Found.NOTHING;
        }
        var hits = new ArrayList<Hit>();
        var stored = searcher.storedFields();
        for (var found : searcher.search(query(asked.words()), limit, BEST_FIRST).scoreDocs) {
            var passage = Records.passage(stored.document(found.doc));
            var score = (Float) ((FieldDoc) found).fields[0];
            var snippet = Snippet.of(passage.text(), english.words(passage.text()), weights);
            hits.add(new Hit(hits.size() + 1, score, passage, snippet));
        }
        return new Found(1, hits);
    }

    private static BooleanQuery query(Map<String, Integer> words) {
        var query = new BooleanQuery.Builder();
        words.forEach((stem, times) -> query.add(
                new BoostQuery(new TermQuery(new Term(Records.BODY, stem)), times),
                Occur.SHOULD));
        return query.build();
    }
}
