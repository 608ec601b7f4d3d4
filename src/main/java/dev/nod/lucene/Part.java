package dev.nod.lucene;

import dev.nod.lucene.Asked.Pair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * One part of a passage's score: the sum of its clauses, each a BM25 score of its own. Summed clauses over title,
 * headings, pairs and letters rank better than one weighted field; the weights were composed, not tuned, and tuning
 * them on half of the questions did not help the other half.
 *
 * @param name    what the part looks at
 * @param weight  how much it counts beside the words of the passage
 * @param clauses its clauses
 */
record Part(String name, double weight, List<Clause> clauses) {

    private static final double PAIRS = 0.15;
    private static final double TITLE = 0.25;
    private static final double HEADINGS = 0.25;
    private static final double LETTERS = 0.15;

    /** The share of the letters of an unknown word that a passage must have to be found by them. */
    private static final double MOST_LETTERS = 0.6;

    /** Enough for the longest compound; a pasted key would go over Lucene's limit of clauses. */
    private static final int MOST_GRAMS = 50;

    Part {
        clauses = List.copyOf(clauses);
    }

    /** What finds passages: the most telling words, and the letters of those that no passage has. */
    static List<Part> finding(Asked asked, English english) throws IOException {
        var unknown = new ArrayList<Clause>();
        for (var word : asked.unknown()) {
            unknown.add(new Clause.Other(word.surface(), byLetters(word, english)));
        }
        return List.of(
                new Part("words", 1, words(asked.finders())),
                new Part("unknown words", 1, unknown));
    }

    /** What is added to that: further words, and what stands above a text. */
    static List<Part> top(Asked asked, IndexReader reader) throws IOException {
        return List.of(
                new Part("more words", 1, words(asked.others())),
                new Part("title", TITLE, inField(Records.TITLE_WORDS, asked, reader)),
                new Part("headings", HEADINGS, inField(Records.HEADING_WORDS, asked, reader)));
    }

    /** What takes longest to look at: neighbouring words, and the many letters, which find other forms of the words. */
    static List<Part> details(Asked asked, English english, IndexSearcher searcher) throws IOException {
        var pairs = hasPositions(searcher) ? asked.pairs() : List.<Pair>of();
        return List.of(
                new Part("pairs", PAIRS, pairs.stream().map(Part::pair).toList()),
                new Part("letters", LETTERS, clausesOfLetters(asked, english, searcher)));
    }

    private static List<Clause> words(List<Wanted> words) {
        return words.stream().map(word -> word(Records.BODY, word, word.places())).toList();
    }

    private static List<Clause> inField(String field, Asked asked, IndexReader reader) throws IOException {
        var dictionary = new Dictionary(reader, field);
        var clauses = new ArrayList<Clause>();
        for (var word : asked.known()) {
            clauses.add(word(field, word, dictionary.places(word.stem())));
        }
        return clauses;
    }

    private static Clause word(String field, Wanted word, TermStates places) {
        return new Clause.Word(word.surface(), new Term(field, word.stem()), word.weight(), places);
    }

    /** A compound or a word of another language may be known by most of its letters only. */
    private static Query byLetters(Wanted word, English english) throws IOException {
        var grams = grams(word, english).stream().distinct().toList();
        var query = new BooleanQuery.Builder();
        query.setMinimumNumberShouldMatch((int) Math.ceil(MOST_LETTERS * grams.size()));
        grams.forEach(gram -> query.add(new TermQuery(new Term(Records.GRAMS, gram)), Occur.SHOULD));
        return new BoostQuery(query.build(), (float) (LETTERS * word.weight()));
    }

    private static Clause pair(Pair pair) {
        return new Clause.Pair(
                new Term(Records.BODY, pair.first().stem()),
                new Term(Records.BODY, pair.second().stem()),
                pair.first().places(),
                pair.second().places());
    }

    private static List<Clause> clausesOfLetters(Asked asked, English english, IndexSearcher searcher)
            throws IOException {
        var weights = new TreeMap<String, Double>();
        for (var word : asked.words()) {
            for (var gram : grams(word, english)) {
                weights.merge(gram, word.weight(), Double::sum);
            }
        }
        return Letters.mostTelling(weights, searcher).stream().map(Letters::clause).toList();
    }

    private static List<String> grams(Wanted word, English english) throws IOException {
        return english.grams(word.surface()).stream().limit(MOST_GRAMS).toList();
    }

    /** An index of an older format has none. */
    private static boolean hasPositions(IndexSearcher searcher) {
        return searcher.getIndexReader()
                .leaves()
                .stream()
                .map(leaf -> leaf.reader().getFieldInfos().fieldInfo(Records.BODY))
                .allMatch(body -> body == null
                        || body.getIndexOptions().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0);
    }
}
