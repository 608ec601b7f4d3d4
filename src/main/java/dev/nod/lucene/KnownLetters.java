package dev.nod.lucene;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which sequences of Latin letters the passages have, a bit for each that there can be. Most words that no passage has
 * are told by one of their sequences, without looking anything up.
 */
final class KnownLetters {

    private static final int ALPHABET = 26;
    private static final int SEQUENCES = (int) Math.pow(ALPHABET, English.GRAM);

    /** Passages have these words, though not their sequences. */
    private static final FixedBitSet OF_FRAMING_WORDS = ofFramingWords();

    private final Map<IndexReader.CacheKey, FixedBitSet> ofSegments = new ConcurrentHashMap<>();
    private volatile Last last = new Last(new WeakReference<>(null), new Known(new FixedBitSet(0)));

    /** The commit that was asked for last. */
    private record Last(WeakReference<IndexReader> reader, Known known) {}

    /** The sequences of one commit. */
    record Known(FixedBitSet sequences) {

        /** False if no passage can have the word; letters other than a to z tell nothing. */
        boolean mayHave(CharSequence word) {
            var sequence = 0;
            var length = 0;
            for (var i = 0; i < word.length(); i++) {
                var letter = word.charAt(i) - 'a';
                length = letter >= 0 && letter < ALPHABET ? length + 1 : 0;
                sequence = length == 0 ? 0 : next(sequence, letter);
                if (length >= English.GRAM && !sequences.get(sequence)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Those of a commit; what its segments have is read once for each segment. */
    Known in(IndexReader reader) throws IOException {
        var before = last;
        if (reader.equals(before.reader().get())) {
            return before.known();
        }
        var all = OF_FRAMING_WORDS.clone();
        for (var leaf : reader.leaves()) {
            all.or(ofSegment(leaf.reader()));
        }
        var known = new Known(all);
        last = new Last(new WeakReference<>(reader), known);
        return known;
    }

    private FixedBitSet ofSegment(LeafReader segment) throws IOException {
        var core = segment.getCoreCacheHelper();
        var before = ofSegments.get(core.getKey());
        if (before != null) {
            return before;
        }
        var read = read(segment);
        if (ofSegments.putIfAbsent(core.getKey(), read) == null) {
            core.addClosedListener(ofSegments::remove);
        }
        return read;
    }

    private static FixedBitSet ofFramingWords() {
        var sequences = new FixedBitSet(SEQUENCES);
        for (var word : FramingWords.ALL) {
            var letters = String.valueOf((char[]) word);
            for (var end = English.GRAM; end <= letters.length(); end++) {
                add(new BytesRef(letters.substring(end - English.GRAM, end)), sequences);
            }
        }
        return sequences;
    }

    private static FixedBitSet read(LeafReader segment) throws IOException {
        var sequences = new FixedBitSet(SEQUENCES);
        var terms = segment.terms(Records.GRAMS);
        if (terms == null) {
            return sequences;
        }
        var each = terms.iterator();
        var isThere = each.seekCeil(new BytesRef("a")) != TermsEnum.SeekStatus.END;
        while (isThere && (char) each.term().bytes[each.term().offset] <= 'z') {
            add(each.term(), sequences);
            isThere = each.next() != null;
        }
        return sequences;
    }

    private static void add(BytesRef term, FixedBitSet sequences) {
        if (term.length != English.GRAM) {
            return;
        }
        var sequence = 0;
        for (var i = 0; i < term.length; i++) {
            var letter = term.bytes[term.offset + i] - 'a';
            if (letter < 0 || letter >= ALPHABET) {
                return;
            }
            sequence = next(sequence, letter);
        }
        sequences.set(sequence);
    }

    private static int next(int sequence, int letter) {
        return (sequence * ALPHABET + letter) % SEQUENCES;
    }
}
