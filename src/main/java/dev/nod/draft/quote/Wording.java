package dev.nod.draft.quote;

import dev.nod.knowledge.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text, read once.
 *
 * @param stems  the telling ones, in order
 * @param length how many words it has, those that only frame or join others among them
 */
record Wording(List<String> stems, int length) {

    Wording {
        stems = List.copyOf(stems);
    }

    static Wording of(List<Term> terms) {
        var telling = terms.stream().filter(term -> term.weight() > 0).map(Term::stem).toList();
        return new Wording(telling, terms.size());
    }

    /** Telling words that follow each other. */
    Set<String> pairs() {
        var pairs = new HashSet<String>();
        for (var i = 1; i < stems.size(); i++) {
            pairs.add(stems.get(i - 1) + " " + stems.get(i));
        }
        return pairs;
    }
}
