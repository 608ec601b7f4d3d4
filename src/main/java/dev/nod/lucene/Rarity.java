package dev.nod.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermStates;

/** How rare words are in one commit: their inverse document frequency, as BM25 has it. */
final class Rarity {

    private final int passages;
    private final Dictionary dictionary;
    private final Map<String, TermStates> known = new HashMap<>();

    Rarity(IndexReader reader) throws IOException {
        this.passages = reader.getDocCount(Records.BODY);
        this.dictionary = new Dictionary(reader, Records.BODY);
    }

    boolean isKnown(String stem) throws IOException {
        return frequency(stem) > 0;
    }

    /** More than 0, and highest for a word that the index does not have. */
    double of(String stem) throws IOException {
        return rarity(frequency(stem));
    }

    private double rarity(int with) {
        return of(with, passages);
    }

    /** That of what so many of the passages have. */
    static double of(int with, int passages) {
        return Math.log(1 + (passages - with + 0.5) / (with + 0.5));
    }

    /** That of a word that the index does not have. */
    double highest() {
        return rarity(0);
    }

    /** How many passages have the word. */
    int frequency(String stem) throws IOException {
        return places(stem).docFreq();
    }

    /** Where the index has the word. */
    TermStates places(String stem) throws IOException {
        var places = known.get(stem);
        if (places == null) {
            places = dictionary.places(stem);
            known.put(stem, places);
        }
        return places;
    }
}
