package dev.nod.knowledge;

import java.util.HashSet;
import java.util.Set;

/** Tells who may read what is indexed now. */
public interface Readership {

    /**
     * Those of the passages that are indexed and may not be shown. A passage that is not indexed any more is not
     * among them: its page was changed, or removed.
     *
     * @param passages ids of passages
     */
    Set<String> hidden(Set<String> passages, Clearance clearance);

    /** What either of both knows to be hidden. */
    default Readership and(Readership other) {
        return (passages, clearance) -> {
            var hidden = new HashSet<>(hidden(passages, clearance));
            hidden.addAll(other.hidden(passages, clearance));
            return Set.copyOf(hidden);
        };
    }
}
