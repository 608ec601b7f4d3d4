package dev.nod.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What may be shown: only documents that every one of several viewers may read, such as the asker, the place of the
 * answer and the place of review.
 *
 * @param viewers for each viewer the audiences that it belongs to; nobody to ask for means that all may be shown
 */
public record Clearance(List<Set<String>> viewers) {

    /** For the people who run Nod, at its terminal. */
    public static final Clearance ALL = new Clearance(List.of());

    /** For places that anybody can look at. */
    public static final Clearance EVERYONE = ALL.and(Set.of(Audience.EVERYONE_LABEL));

    public Clearance {
        viewers = viewers.stream().map(Set::copyOf).toList();
    }

    /** The same, for one viewer more. */
    public Clearance and(Set<String> audiences) {
        var all = new ArrayList<>(viewers);
        all.add(audiences);
        return new Clearance(all);
    }

    /** Whether every viewer may read a document of this audience. */
    public boolean permits(Audience audience) {
        return viewers.stream().allMatch(viewer -> viewer.stream().anyMatch(audience.labels()::contains));
    }
}
