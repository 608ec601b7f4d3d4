package dev.nod.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;

/** Takes a word that the index does not have for the most frequent one that a slip of the fingers away. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int TWO_SLIPS_FROM = 8;

    private final IndexReader reader;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /** The nearest stem, and of several equally near ones the most frequent; the first letter is taken as right. */
    Optional<String> mend(String stem) throws IOException {
        var terms = MultiTerms.getTerms(reader, Records.BODY);
        var length = stem.codePointCount(0, stem.length());
        if (terms == null || length < SHORTEST || length > LONGEST || hasDigit(stem)) {
            return Optional.empty();
        }
        var one = mostFrequent(new FuzzyTermsEnum(terms, new Term(Records.BODY, stem), 1, 1, true));
        return one.isPresent() || length < TWO_SLIPS_FROM
                ? one
                : mostFrequent(new FuzzyTermsEnum(terms, new Term(Records.BODY, stem), 2, 1, true));
    }

    private static Optional<String> mostFrequent(FuzzyTermsEnum near) throws IOException {
        String best = null;
        var frequency = 0;
        for (var term = near.next(); term != null; term = near.next()) {
            if (near.docFreq() > frequency) {
                frequency = near.docFreq();
                best = term.utf8ToString();
            }
        }
        return Optional.ofNullable(best);
    }

    /** One digit more or less is another error code, host or year, not a slip. */
    private static boolean hasDigit(String stem) {
        return stem.chars().anyMatch(Character::isDigit);
    }
}
