package dev.nod.lucene;

import dev.nod.knowledge.Passage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.IndexSearcher;

/**
 * What a passage earns for standing under a question that is nearly the one that is asked, as on pages of frequent
 * questions. What answers it need not repeat its words, which others may have more often.
 */
final class QuestionHeadings {

    /** Who is behind these has too few of the words. */
    static final int BEST = 20;

    /** How much a word counts for being in such a heading that has no others. */
    private static final double WORTH = 0.6;

    /** A heading with more than so much else in it asks something else. */
    private static final double LEAST = 0.5;

    /** Nobody asks anything longer. */
    private static final int LONGEST = 300;

    private static final Pattern QUESTION = Pattern.compile("[?？؟]\\s*\\z");

    private final IndexSearcher searcher;
    private final English english;
    private final Rarity rarity;
    private final Map<String, Double> asked = new HashMap<>();

    QuestionHeadings(IndexSearcher searcher, English english, Asked asked) throws IOException {
        this.searcher = searcher;
        this.english = english;
        this.rarity = new Rarity(searcher.getIndexReader());
        for (var word : asked.words()) {
            this.asked.put(word.stem(), Math.min(1, word.weight()));
        }
    }

    /** For each of the records with these numbers, ascending; 0 unless it stands under such a question. */
    double[] worth(int[] numbers) throws IOException {
        var worth = new double[numbers.length];
        for (var stretch : Stretch.of(searcher.getIndexReader(), numbers)) {
            var questions = DocValues.getBinary(stretch.leaf().reader(), Records.QUESTION);
            for (var i = stretch.from(); i < stretch.to(); i++) {
                if (questions.advanceExact(numbers[i] - stretch.leaf().docBase)) {
                    worth[i] = worth(questions.binaryValue().utf8ToString());
                }
            }
        }
        return worth;
    }

    /** The question under which a passage stands: its nearest heading, or its title if it has none; empty for others. */
    static Optional<String> above(Passage passage) {
        var nearest = passage.headings().isEmpty() ? passage.title() : passage.headings().getLast();
        return Optional.of(nearest)
                .filter(heading -> heading.length() <= LONGEST && QUESTION.matcher(heading).find());
    }

    private double worth(String heading) throws IOException {
        var all = new HashMap<String, Double>();
        for (var word : english.words(heading)) {
            if (!word.framing()) {
                all.put(word.stem(), rarity.of(word.stem()));
            }
        }
        var whole = 0.0;
        var shared = 0.0;
        for (var word : all.entrySet()) {
            whole += word.getValue();
            shared += word.getValue() * asked.getOrDefault(word.getKey(), 0.0);
        }
        return shared == 0 || shared < LEAST * whole ? 0 : WORTH * shared * shared / whole;
    }
}
