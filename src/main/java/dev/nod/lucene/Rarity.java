package dev.nod.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** How rare words are in one commit: their inverse document frequency, as BM25 has it. */
final class Rarity {

    private final int passages;
    private final Map<String, Integer> frequencies = new HashMap<>();

    /** Looks up these words; it knows nothing of others. */
    Rarity(IndexReader reader, List<Word> words) throws IOException {
        passages = reader.getDocCount(Records.BODY);
        for (var word : words) {
            if (!frequencies.containsKey(word.stem())) {
                frequencies.put(word.stem(), reader.docFreq(new Term(Records.BODY, word.stem())));
            }
        }
    }

    boolean isKnown(String stem) {
        return frequency(stem) > 0;
    }

    /** More than 0, and highest for a word that the index does not have. */
    double of(String stem) {
        var with = frequency(stem);
        return Math.log(1 + (passages - with + 0.5) / (with + 0.5));
    }

    private int frequency(String stem) {
        return frequencies.getOrDefault(stem, 0);
    }
}
