package dev.nod.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Takes a word that the index does not have for the likeliest one that a slip of the fingers away. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int TWO_SLIPS_FROM = 8;

    /** The longer a word, the longer it takes to look for two slips in it, and most long ones are compounds. */
    private static final int TWO_SLIPS_TO = 12;

    private static final int MOST_LOOKED_AT = 8;

    /** The stem of a word is the word but for so many letters at its end. */
    private static final int LONGEST_ENDING = 6;

    private final IndexReader reader;
    private final English english;
    private KnownLetters.@Nullable Known known;

    Spelling(IndexReader reader, English english) {
        this.reader = reader;
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
        return one.isPresent() || length < TWO_SLIPS_FROM || length > TWO_SLIPS_TO ? one : near(stem, 2);
    }

    private Optional<Mended> asWritten(String surface) throws IOException {
        if (surface.length() < SHORTEST || !surface.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        var slips = Slips.undone(surface, right(surface), known()::mayHave);
        var likeliest = new TreeMap<String, Mended>();
        for (var word : english.stems(slips.keySet())) {
            likeliest.merge(word.stem(), word, (one, other) -> likelier(slips, one, other));
        }
        var frequencies = frequencies(likeliest.navigableKeySet());
        var best = likeliest.values()
                .stream()
                .filter(word -> frequencies.containsKey(word.stem()))
                .sorted(Comparator
                        .comparingInt((Mended word) -> -frequencies.getOrDefault(word.stem(), 0)
                                * likely(slips, word))
                        .thenComparing(Mended::stem))
                .limit(MOST_LOOKED_AT)
                .toList();
        for (var word : best) {
            if (stands(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private KnownLetters.Known known() throws IOException {
        var before = known;
        if (before == null) {
            before = english.known(reader);
            known = before;
        }
        return before;
    }

    /** How many letters can stand before a slip, since no word begins with more of them. */
    private int right(String surface) throws IOException {
        var most = surface.length() - LONGEST_ENDING;
        for (var right = SHORTEST; right <= most; right++) {
            if (!isBeginning(surface.substring(0, right))) {
                return right - 1;
            }
        }
        return surface.length();
    }

    private boolean isBeginning(String letters) throws IOException {
        var wanted = new BytesRef(letters);
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Records.BODY);
            var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (each.seekCeil(wanted) != TermsEnum.SeekStatus.END
                    && StringHelper.startsWith(each.term(), wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some passage has the form itself, as far as its letters tell, and not only the same stem. */
    private boolean stands(Mended word) throws IOException {
        var terms = new ArrayList<Term>();
        terms.add(new Term(Records.BODY, word.stem()));
        english.grams(word.surface())
                .stream()
                .distinct()
                .forEach(gram -> terms.add(new Term(Records.GRAMS, gram)));
        for (var leaf : reader.leaves()) {
            if (haveSomePassage(leaf.reader(), terms)) {
                return true;
            }
        }
        return false;
    }

    private static boolean haveSomePassage(LeafReader segment, List<Term> terms) throws IOException {
        var passages = new ArrayList<DocIdSetIterator>();
        for (var term : terms) {
            var having = segment.postings(term, PostingsEnum.NONE);
            if (having == null) {
                return false;
            }
            passages.add(having);
        }
        var common = passages.size() == 1
                ? passages.getFirst()
                : ConjunctionUtils.intersectIterators(passages);
        var live = segment.getLiveDocs();
        var at = common.nextDoc();
        while (at != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(at)) {
            at = common.nextDoc();
        }
        return at != DocIdSetIterator.NO_MORE_DOCS;
    }

    private static Mended likelier(Map<String, Integer> slips, Mended one, Mended other) {
        return likely(slips, other) > likely(slips, one) ? other : one;
    }

    private static int likely(Map<String, Integer> slips, Mended word) {
        return slips.getOrDefault(word.surface(), 1);
    }

    /** How many passages have each of the stems, without those that none has. */
    private Map<String, Integer> frequencies(SortedSet<String> stems) throws IOException {
        var wanted = stems.stream().map(BytesRef::new).toList();
        var frequencies = new HashMap<String, Integer>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Records.BODY);
            if (terms != null) {
                addFrequencies(wanted, terms.iterator(), frequencies);
            }
        }
        return frequencies;
    }

    /** Most do not exist, and many lie between two words that do, so that they need not be looked for. */
    private static void addFrequencies(
            List<BytesRef> wanted,
            TermsEnum terms,
            Map<String, Integer> frequencies) throws IOException {
        var i = 0;
        while (i < wanted.size()) {
            var status = terms.seekCeil(wanted.get(i));
            if (status == TermsEnum.SeekStatus.END) {
                return;
            }
            if (status == TermsEnum.SeekStatus.FOUND) {
                frequencies.merge(wanted.get(i).utf8ToString(), terms.docFreq(), Integer::sum);
                i++;
            }
            while (i < wanted.size() && wanted.get(i).compareTo(terms.term()) < 0) {
                i++;
            }
        }
    }

    private Optional<Mended> near(String stem, int slips) throws IOException {
        var terms = MultiTerms.getTerms(reader, Records.BODY);
        if (terms == null) {
            return Optional.empty();
        }
        var near = Nearby.of(stem, slips).getTermsEnum(terms);
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
