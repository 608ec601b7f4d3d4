package dev.nod.lucene;

import dev.nod.knowledge.Passage;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a passage says, to be compared with others. */
final class Wording {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The share of runs of three words in common from which on two passages under the same headings say the same. */
    private static final double SAME = 0.8;

    /** From this length on, equal texts say the same also under different headings. */
    private static final int LONG = 200;

    private final Passage passage;
    private final String text;
    private final Edition edition;
    private @Nullable Set<String> triples;

    Wording(Passage passage) {
        this.passage = passage;
        this.text = passage.text();
        this.edition = Edition.of(passage.source() + ":" + passage.path());
    }

    /** Editions of one page say the same also where a few words differ. */
    boolean saysTheSameAs(Wording other) {
        if (text.equals(other.text)) {
            return text.length() >= LONG || top().equals(other.top());
        }
        return edition.isOfSamePage(other.edition)
                && edition.compareTo(other.edition) != 0
                && top().equals(other.top())
                && isOfSimilarLength(other)
                && likeness(other) >= SAME;
    }

    /** Numbers in titles and headings are left out, since versions differ in them. */
    private String top() {
        var all = passage.title() + " " + String.join(" ", passage.headings());
        return NOT_LETTERS.matcher(all.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private boolean isOfSimilarLength(Wording other) {
        return Math.min(text.length(), other.text.length()) >= SAME
                * Math.max(text.length(), other.text.length());
    }

    private double likeness(Wording other) {
        var mine = triples();
        var its = other.triples();
        var common = mine.stream().filter(its::contains).count();
        var all = mine.size() + its.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private Set<String> triples() {
        var known = triples;
        if (known == null) {
            known = new HashSet<>();
            var words = SPACE.split(text.toLowerCase(Locale.ROOT).strip(), -1);
            for (var i = 0; i + 3 <= words.length; i++) {
                known.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
            }
            triples = known;
        }
        return known;
    }
}
