package dev.nod.lucene;

import dev.nod.knowledge.Passage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.search.IndexSearcher;

/**
 * What a passage earns for standing under a question that is nearly the one that is asked, as on pages of frequent
 * questions. What answers it need not repeat its words, which others may have more often.
 */
final class QuestionHeadings {

    /** Reading a heading takes time, and who is behind these has too few of the words. */
    static final int BEST = 20;

    /** How much a word counts for being in such a heading that has no others. */
    private static final double WORTH = 0.6;

    /** A heading with more than so much else in it asks something else. */
    private static final double LEAST = 0.5;

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

    /** For each of these records, 0 unless its nearest heading, or its title if it has none, is such a question. */
    double[] worth(int[] numbers) throws IOException {
        var stored = searcher.storedFields();
        var worth = new double[numbers.length];
        for (var i = 0; i < numbers.length; i++) {
            var heading = nearest(Records.passage(stored.document(numbers[i])));
            worth[i] = QUESTION.matcher(heading).find() ? worth(heading) : 0;
        }
        return worth;
    }

    private static String nearest(Passage passage) {
        return passage.headings().isEmpty() ? passage.title() : passage.headings().getLast();
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
