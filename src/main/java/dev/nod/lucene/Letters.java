package dev.nod.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;

/**
 * A sequence of letters to look for, and where the index has it.
 *
 * @param text   the letters
 * @param weight how much the words that have them count
 * @param worth  what finding them is worth
 * @param places where the index has them
 */
record Letters(String text, double weight, double worth, TermStates places) {

    /** The other sequences of a long question tell passages apart too little for the time they take. */
    private static final int MOST = 32;

    private static final Comparator<Letters> MOST_TELLING = Comparator.comparingDouble(Letters::worth)
            .reversed()
            .thenComparing(Letters::text);

    /** The best of those that the index has, each looked up once only. */
    static List<Letters> mostTelling(Map<String, Double> weights, IndexSearcher searcher) throws IOException {
        var passages = searcher.getIndexReader().getDocCount(Records.GRAMS);
        var dictionary = new Dictionary(searcher.getIndexReader(), Records.GRAMS);
        var known = new ArrayList<Letters>();
        for (var each : weights.entrySet()) {
            var places = dictionary.places(each.getKey());
            if (places.docFreq() > 0) {
                var worth = each.getValue() * Rarity.of(places.docFreq(), passages);
                known.add(new Letters(each.getKey(), each.getValue(), worth, places));
            }
        }
        return known.stream().sorted(MOST_TELLING).limit(MOST).toList();
    }

    Clause clause() {
        return new Clause.Word(text, new Term(Records.GRAMS, text), weight, places);
    }
}
