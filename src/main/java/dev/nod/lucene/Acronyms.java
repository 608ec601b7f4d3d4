package dev.nod.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The short forms that the documents introduce, with what they stand for. */
final class Acronyms {

    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 8;

    private final @Nullable TermsEnum terms;

    Acronyms(IndexReader reader) throws IOException {
        var all = MultiTerms.getTerms(reader, Records.ACRONYMS);
        this.terms = all == null ? null : all.iterator();
    }

    /** What a short form most often stands for. */
    Optional<String> longFormOf(String word) throws IOException {
        var singular = word.length() > SHORTEST && word.endsWith("s")
                ? word.substring(0, word.length() - 1)
                : word;
        return terms == null || singular.length() < SHORTEST || singular.length() > Acronym.LONGEST
                ? Optional.empty()
                : mostFrequent(Acronym.byShortForm(singular));
    }

    /** The short forms of the long forms among these neighbouring words; none begins with a framing one. */
    List<String> shortFormsIn(List<Word> words) throws IOException {
        var found = new ArrayList<String>();
        if (terms == null) {
            return found;
        }
        for (var start = 0; start + 1 < words.size(); start++) {
            if (words.get(start).framing()) {
                continue;
            }
            var form = new StringBuilder(words.get(start).surface());
            for (var end = start + 1; end < Math.min(words.size(), start + MOST_WORDS); end++) {
                form.append(' ').append(words.get(end).surface());
                if (!exists(form.toString())) {
                    break;
                }
                mostFrequent(form + Acronym.SHORT_FORM).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean exists(String prefix) throws IOException {
        var each = each();
        var wanted = new BytesRef(prefix);
        return each.seekCeil(wanted) != TermsEnum.SeekStatus.END
                && StringHelper.startsWith(each.term(), wanted);
    }

    /** What most often follows the prefix. */
    private Optional<String> mostFrequent(String prefix) throws IOException {
        var each = each();
        var wanted = new BytesRef(prefix);
        String best = null;
        var frequency = 0;
        var status = each.seekCeil(wanted);
        while (status != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), wanted)) {
            if (each.docFreq() > frequency) {
                frequency = each.docFreq();
                best = each.term().utf8ToString().substring(prefix.length());
            }
            status = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
        }
        return Optional.ofNullable(best);
    }

    private TermsEnum each() throws IOException {
        if (terms == null) {
            throw new IllegalStateException("the index has no acronyms");
        }
        return terms;
    }
}
