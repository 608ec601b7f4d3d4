package dev.nod;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Readership;
import dev.nod.knowledge.Search;
import dev.nod.source.Audiences;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Withholds what the settings no longer let somebody read while the index does not know of it yet: after a change of
 * the settings until the next run, or for longer if a source cannot be read.
 */
final class Guard implements Search, Readership {

    private final Search search;
    private final Function<Set<String>, List<Passage>> passages;
    private final Map<String, Audiences> audiences;

    /**
     * @param passages  finds passages by their ids
     * @param audiences of each source by its name; of others nothing may be shown
     */
    Guard(Search search, Function<Set<String>, List<Passage>> passages, Map<String, Audiences> audiences) {
        this.search = search;
        this.passages = passages;
        this.audiences = Map.copyOf(audiences);
    }

    @Override
    public Found search(Query query, int limit) {
        var found = search.search(query, limit);
        var hits = found.hits()
                .stream()
                .filter(hit -> isPermitted(hit.passage(), query.clearance()))
                .toList();
        if (hits.size() == found.hits().size()) {
            return found;
        }
        var isBestShown = !hits.isEmpty() && hits.getFirst().equals(found.hits().getFirst());
        return new Found(isBestShown ? found.likelihood() : 0, ranked(hits));
    }

    @Override
    public Set<String> hidden(Set<String> ids, Clearance clearance) {
        return passages.apply(ids)
                .stream()
                .filter(passage -> !isPermitted(passage, clearance))
                .map(Passage::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isPermitted(Passage passage, Clearance clearance) {
        var source = audiences.get(passage.source());
        var allowed = source == null ? Audience.NOBODY : source.of(passage.path());
        return clearance.permits(allowed) && clearance.permits(passage.audience());
    }

    private static List<Hit> ranked(List<Hit> hits) {
        return hits.stream()
                .map(hit -> new Hit(hits.indexOf(hit) + 1, hit.score(), hit.passage()))
                .toList();
    }
}
