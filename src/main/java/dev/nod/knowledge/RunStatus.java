package dev.nod.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a reindex is, or how it ended.
 *
 * @param id        the run's id
 * @param state     whether it still runs
 * @param sources   the names of the sources it covers
 * @param startedAt when it started
 * @param endedAt   when it ended, null while it runs
 * @param total     documents found in the sources; grows while they are listed
 * @param done      documents looked at so far, of the total
 * @param added     documents that were not in the index
 * @param changed   documents that replaced an older version
 * @param removed   documents that are no longer there
 * @param unchanged documents that the index already has as they are
 * @param passages  passages written for the added and changed documents
 * @param errors    what could not be read
 * @param failure   why the run as a whole failed, null unless it did
 */
public record RunStatus(
        String id,
        State state,
        List<String> sources,
        Instant startedAt,
        @Nullable Instant endedAt,
        int total,
        int done,
        int added,
        int changed,
        int removed,
        int unchanged,
        int passages,
        List<DocumentError> errors,
        @Nullable String failure) {

    public RunStatus {
        sources = List.copyOf(sources);
        errors = List.copyOf(errors);
    }

    /** Whether a run still runs. */
    public enum State {
        RUNNING, DONE, FAILED
    }
}
