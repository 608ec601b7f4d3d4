package dev.nod.draft.quote;

import dev.nod.knowledge.Term;
import dev.nod.knowledge.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<String> wantedPairs = new HashSet<>();
    private final double total;

    /**
     * @param question what is asked now
     * @param earlier  what the same person asked before, in the same conversation
     */
    Relevance(Vocabulary vocabulary, String question, String earlier, Essentials essentials) {
        this.vocabulary = vocabulary;
        var terms = telling(vocabulary.terms(question));
        for (var term : terms) {
            var weight = essentials.isInIdentifier(term) ? IDENTIFIER * term.weight() : term.weight();
            wanted.merge(term.stem(), weight, Math::max);
        }
        telling(vocabulary.terms(earlier)).forEach(
                term -> wanted.merge(term.stem(), EARLIER * term.weight(), Math::max));
        wantedPairs.addAll(pairs(terms));
        this.total = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether the question has a word that tells texts apart. */
    boolean hasWords() {
        return total > 0;
    }

    /** The question's words that the text shares. */
    Set<String> shared(String text) {
        var shared = new HashSet<String>();
        for (var term : vocabulary.terms(text)) {
            if (wanted.containsKey(term.stem())) {
                shared.add(term.stem());
            }
        }
        return shared;
    }

    /** The share of the question's weight that these of its words make up, 0 to 1. */
    double share(Set<String> words) {
        return words.stream().mapToDouble(word -> wanted.getOrDefault(word, 0.0)).sum() / total;
    }

    /** The share of the question's neighbouring words that the text has as neighbours too, 0 to 1. */
    double shareOfPairs(String text) {
        if (wantedPairs.isEmpty()) {
            return 0;
        }
        var pairs = new HashSet<>(pairs(telling(vocabulary.terms(text))));
        pairs.retainAll(wantedPairs);
        return (double) pairs.size() / wantedPairs.size();
    }

    /**
     * Like the share of the words that the text shares, but a word counts the more the more often the text has it
     * for its length: what BM25 measures, from 0 to 1.
     */
    double density(String text) {
        var terms = vocabulary.terms(text);
        var times = new HashMap<String, Integer>();
        terms.stream()
                .map(Term::stem)
                .filter(wanted::containsKey)
                .forEach(stem -> times.merge(stem, 1, Integer::sum));
        var half = SATURATION * (1 - LENGTH + LENGTH * terms.size() / USUAL_LENGTH);
        var sum = 0.0;
        for (var word : times.entrySet()) {
            sum += share(Set.of(word.getKey())) * word.getValue() / (word.getValue() + half);
        }
        return sum;
    }

    /** Whether the text has telling words, and the question all of them. */
    boolean covers(String text) {
        var words = words(text);
        return !words.isEmpty() && wanted.keySet().containsAll(words);
    }

    /** Whether the first telling word of the text is one of the question's. */
    boolean opens(String text) {
        var terms = telling(vocabulary.terms(text));
        return !terms.isEmpty() && wanted.containsKey(terms.getFirst().stem());
    }

    /** All telling words of a text, wanted or not. */
    Set<String> words(String text) {
        var words = new HashSet<String>();
        telling(vocabulary.terms(text)).forEach(term -> words.add(term.stem()));
        return words;
    }

    private static List<Term> telling(List<Term> terms) {
        return terms.stream().filter(term -> term.weight() > 0).toList();
    }

    private static Set<String> pairs(List<Term> terms) {
        var pairs = new HashSet<String>();
        for (var i = 1; i < terms.size(); i++) {
            pairs.add(terms.get(i - 1).stem() + " " + terms.get(i).stem());
        }
        return pairs;
    }
}
