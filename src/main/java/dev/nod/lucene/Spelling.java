package dev.nod.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Takes a word that the index does not have for the likeliest one that a slip of the fingers away. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int TWO_SLIPS_FROM = 8;
    private static final int MOST_LOOKED_AT = 8;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final English english;

    Spelling(IndexReader reader, English english) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.english = english;
    }

    /**
     * A word that the index has.
     *
     * @param surface a form of it
     * @param stem    its indexed form
     */
    record Mended(String surface, String stem) {}

    /**
     * The nearest word, and of several equally near ones the most frequent, seen how easily the slip is made. The
     * letters of the word as it was written are looked at first, as the stem of a word with a slip in it is seldom
     * near to the stem of the right one.
     */
    Optional<Mended> mend(Word word) throws IOException {
        var stem = word.stem();
        var length = stem.codePointCount(0, stem.length());
        if (length > LONGEST || hasDigit(stem)) {
            return Optional.empty();
        }
        var written = asWritten(word.surface());
        if (written.isPresent() || length < SHORTEST) {
            return written;
        }
        var one = near(stem, 1);
        return one.isPresent() || length < TWO_SLIPS_FROM ? one : near(stem, 2);
    }

    private Optional<Mended> asWritten(String surface) throws IOException {
        if (surface.length() < SHORTEST || !surface.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        var slips = Slips.undone(surface);
        var likeliest = new TreeMap<String, Word>();
        for (var word : english.words(String.join(" ", slips.keySet()))) {
            likeliest.merge(word.stem(), word, (one, other) -> likelier(slips, one, other));
        }
        var frequencies = frequencies(likeliest.navigableKeySet());
        var best = likeliest.values()
                .stream()
                .filter(word -> frequencies.containsKey(word.stem()))
                .sorted(Comparator
                        .comparingInt((Word word) -> -frequencies.getOrDefault(word.stem(), 0)
                                * likely(slips, word))
                        .thenComparing(Word::stem))
                .limit(MOST_LOOKED_AT)
                .toList();
        for (var word : best) {
            if (stands(word)) {
                return Optional.of(new Mended(word.surface(), word.stem()));
            }
        }
        return Optional.empty();
    }

    /** Whether some passage has the form itself, as far as its letters tell, and not only the same stem. */
    private boolean stands(Word word) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Records.BODY, word.stem())), Occur.FILTER);
        for (var gram : english.grams(word.surface())) {
            query.add(new TermQuery(new Term(Records.GRAMS, gram)), Occur.FILTER);
        }
        return searcher.search(query.build(), 1).scoreDocs.length > 0;
    }

    private static Word likelier(Map<String, Integer> slips, Word one, Word other) {
        return likely(slips, other) > likely(slips, one) ? other : one;
    }

    private static int likely(Map<String, Integer> slips, Word word) {
        return slips.getOrDefault(word.surface(), 1);
    }

    /** How many passages have each of the stems, without those that none has; in order, they are found fastest. */
    private Map<String, Integer> frequencies(SortedSet<String> stems) throws IOException {
        var frequencies = new HashMap<String, Integer>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Records.BODY);
            if (terms != null) {
                var all = terms.iterator();
                for (var stem : stems) {
                    if (all.seekExact(new BytesRef(stem))) {
                        frequencies.merge(stem, all.docFreq(), Integer::sum);
                    }
                }
            }
        }
        return frequencies;
    }

    private Optional<Mended> near(String stem, int slips) throws IOException {
        var terms = MultiTerms.getTerms(reader, Records.BODY);
        if (terms == null) {
            return Optional.empty();
        }
        var near = new FuzzyTermsEnum(terms, new Term(Records.BODY, stem), slips, 1, true);
        String best = null;
        var frequency = 0;
        for (var term = near.next(); term != null; term = near.next()) {
            if (near.docFreq() > frequency) {
                frequency = near.docFreq();
                best = term.utf8ToString();
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Mended(best, best));
    }

    /** One digit more or less is another error code, host or year, not a slip. */
    private static boolean hasDigit(String stem) {
        return stem.chars().anyMatch(Character::isDigit);
    }
}
