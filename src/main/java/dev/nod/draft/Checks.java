package dev.nod.draft;

import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds a draft to its sources before a person sees it. */
public final class Checks {

    private Checks() {}

    /**
     * Keeps the statements whose every citation points to one of the passages, with its link, and quotes it to
     * the letter; nothing kept means that nothing was found.
     */
    public static Drafted check(Draft draft, List<Hit> passages) {
        var byId = passages.stream()
                .map(Hit::passage)
                .collect(Collectors.toMap(Passage::id, Function.identity(), (first, _) -> first));
        var sound = draft.statements()
                .stream()
                .filter(statement -> statement.citations()
                        .stream()
                        .allMatch(citation -> holds(citation, byId)))
                .toList();
        return sound.isEmpty()
                ? new Drafted.NotFound()
                : new Drafted.Answer(new Draft(sound, draft.confidence()));
    }

    private static boolean holds(Citation citation, Map<String, Passage> passages) {
        var passage = passages.get(citation.passage());
        return passage != null
                && passage.url().equals(citation.url())
                && passage.text().contains(citation.quote());
    }
}
