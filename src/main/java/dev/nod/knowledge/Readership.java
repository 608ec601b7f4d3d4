package dev.nod.knowledge;

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
}
