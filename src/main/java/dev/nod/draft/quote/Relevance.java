package dev.nod.draft.quote;

import dev.nod.knowledge.Term;
import dev.nod.knowledge.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of a question a text speaks about, in the weight of the words that they share. */
final class Relevance {

    private static final double IDENTIFIER = 2;
    private static final double EARLIER = 0.35;
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;
    private static final double USUAL_LENGTH = 120;

    private final Vocabulary vocabulary;
    private final Map<String, Double> wanted = new HashMap<>();
    private final Set<String> wantedPairs;
    private final double total;

    /**
     * @param question what is asked now
     * @param earlier  what the same person asked before, in the same conversation
     */
    Relevance(Vocabulary vocabulary, String question, String earlier, Essentials essentials) {
        this.vocabulary = vocabulary;
        var terms = vocabulary.terms(question);
        for (var term : telling(terms)) {
            var weight = essentials.isInIdentifier(term) ? IDENTIFIER * term.weight() : term.weight();
            wanted.merge(term.stem(), weight, Math::max);
        }
        telling(vocabulary.terms(earlier)).forEach(
                term -> wanted.merge(term.stem(), EARLIER * term.weight(), Math::max));
        this.wantedPairs = Wording.of(terms).pairs();
        this.total = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Term> telling(List<Term> terms) {
        return terms.stream().filter(term -> term.weight() > 0).toList();
    }

    /** Whether the question has a word that tells texts apart. */
    boolean hasWords() {
        return total > 0;
    }

    Wording read(String text) {
        return Wording.of(vocabulary.terms(text));
    }

    /** Which of the question's words the text has, or words like them. */
    Coverage coverage(Wording wording) {
        var degrees = new HashMap<String, Double>();
        for (var word : wanted.keySet()) {
            var best = 0.0;
            for (var stem : wording.stems()) {
                best = Math.max(best, Likeness.of(word, stem));
            }
            if (best > 0) {
                degrees.put(word, best);
            }
        }
        return new Coverage(degrees);
    }

    /** The share of the question's weight that this makes up, 0 to 1. */
    double share(Coverage coverage) {
        var sum = 0.0;
        for (var word : coverage.degrees().entrySet()) {
            sum += word.getValue() * wanted.getOrDefault(word.getKey(), 0.0);
        }
        return sum / total;
    }

    /** The share of the question's neighbouring words that the text has as neighbours too, 0 to 1. */
    double shareOfPairs(Wording wording) {
        if (wantedPairs.isEmpty()) {
            return 0;
        }
        var pairs = wording.pairs();
        pairs.retainAll(wantedPairs);
        return (double) pairs.size() / wantedPairs.size();
    }

    /** How many of the question's words the text has. */
    int shared(Wording wording) {
        return (int) wording.stems().stream().distinct().filter(wanted::containsKey).count();
    }

    /**
     * The share of the question's weight that the text has, where a word counts the more the more often the text has
     * it for its length: what BM25 measures, from 0 to 1.
     */
    double density(Wording wording) {
        var times = new HashMap<String, Integer>();
        wording.stems()
                .stream()
                .filter(wanted::containsKey)
                .forEach(stem -> times.merge(stem, 1, Integer::sum));
        var half = SATURATION * (1 - LENGTH + LENGTH * wording.length() / USUAL_LENGTH);
        var sum = 0.0;
        for (var word : times.entrySet()) {
            sum += wanted.getOrDefault(word.getKey(), 0.0) / total * word.getValue()
                    / (word.getValue() + half);
        }
        return sum;
    }

    /** Whether the text has telling words, and the question all of them. */
    boolean covers(Wording wording) {
        return !wording.stems().isEmpty() && wanted.keySet().containsAll(wording.stems());
    }
}
