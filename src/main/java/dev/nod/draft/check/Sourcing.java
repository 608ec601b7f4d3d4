package dev.nod.draft.check;

import dev.nod.draft.Check;
import dev.nod.draft.Citation;
import dev.nod.draft.prompt.Claim;
import dev.nod.knowledge.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds in the passages what claims are said to stand on. */
final class Sourcing {

    private final Map<String, Passage> passages;
    private final Map<String, Folded> folded = new HashMap<>();
    private final Map<List<Passage>, Cited> cited = new HashMap<>();

    /**
     * @param passages by the ids that the model was given
     */
    Sourcing(Map<String, Passage> passages) {
        this.passages = Map.copyOf(passages);
    }

    /** What became of looking for the sources of a claim. */
    sealed interface Sourced {

        /** All of them are there. */
        record Found(List<Citation> citations, Cited cited) implements Sourced {}

        /** One of them is not. */
        record Missing(Check check, String why) implements Sourced {}
    }

    /** The words of the passages for each quote of a claim, or what is missing. */
    Sourced of(Claim claim) {
        if (claim.supports().isEmpty()) {
            return new Sourced.Missing(Check.CITED, "names no source");
        }
        var citations = new ArrayList<Citation>();
        var from = new ArrayList<Passage>();
        for (var support : claim.supports()) {
            var passage = passages.get(support.passage().strip());
            if (passage == null) {
                return new Sourced.Missing(Check.KNOWN, "names a source that is none of the passages");
            }
            var words = folded.computeIfAbsent(passage.id(), _ -> Folded.of(passage.text()))
                    .find(support.quote());
            if (words.isEmpty()) {
                return new Sourced.Missing(Check.QUOTED, "has a quote that does not stand in its passage");
            }
            var citation = Citation.of(passage, words.get());
            if (!citations.contains(citation)) {
                citations.add(citation);
                from.add(passage);
            }
        }
        return new Sourced.Found(citations, cited.computeIfAbsent(List.copyOf(from), Cited::new));
    }
}
