package dev.nod.draft;

import dev.nod.knowledge.Term;
import dev.nod.knowledge.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of a question a text speaks about, in the weight of the words that they share. */
final class Relevance {

    private final Vocabulary vocabulary;
    private final Map<String, Double> wanted = new HashMap<>();
    private final Set<String> wantedPairs = new HashSet<>();
    private final double total;

    Relevance(Vocabulary vocabulary, String question) {
        this.vocabulary = vocabulary;
        var terms = telling(vocabulary.terms(question));
        terms.forEach(term -> wanted.put(term.stem(), term.weight()));
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
