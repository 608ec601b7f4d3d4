package dev.nod.knowledge;

import java.util.HashSet;
import java.util.List;

/** What is left to do when a run has passed over all its sources. */
final class Ending {

    private final PassageIndex index;
    private final ActiveRun active;

    Ending(PassageIndex index, ActiveRun active) {
        this.index = index;
        this.active = active;
    }

    /**
     * Puts what was rebuilt in place, or removes the sources that are no longer configured.
     *
     * @param configured the names of all sources
     */
    void carryOut(List<String> configured) {
        var rebuild = active.rebuild();
        if (rebuild.isPresent()) {
            var lost = lost();
            if (lost.isEmpty() || active.order().confirmed()) {
                rebuild.get().finish();
            } else {
                active.fail(
                        "the rebuilt index is not put in place, since the one that is searched has documents of "
                                + String.join(", ", lost)
                                + " that it lacks; reindex again when they are back, or confirm"
                                + " that they are to go");
            }
        } else if (active.order().source() == null) {
            removeOthers(configured);
        }
    }

    private List<String> lost() {
        var incomplete = active.incomplete();
        if (incomplete.isEmpty()) {
            return List.of();
        }
        try {
            return index.sources().stream().filter(incomplete::contains).sorted().toList();
        } catch (IndexUnusableException _) {
            return List.of();
        }
    }

    private void removeOthers(List<String> configured) {
        var others = new HashSet<>(index.sources());
        configured.forEach(others::remove);
        for (var other : others) {
            try (var change = index.touch(other)) {
                var paths = change.fingerprints().keySet();
                paths.forEach(change::remove);
                change.commit();
                active.run().removed(paths.size());
            }
        }
    }
}
