package dev.nod.admin;

import dev.nod.knowledge.DocumentError;
import dev.nod.knowledge.RunStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reindex as the API shows it; times are in ISO 8601. */
record RunReport(
        String id,
        RunStatus.State state,
        List<String> sources,
        String startedAt,
        @Nullable String endedAt,
        int total,
        int done,
        int added,
        int changed,
        int removed,
        int unchanged,
        int passages,
        List<DocumentError> errors,
        @Nullable String failure) {

    static RunReport of(RunStatus status) {
        return new RunReport(
                status.id(),
                status.state(),
                status.sources(),
                status.startedAt().toString(),
                text(status.endedAt()),
                status.total(),
                status.done(),
                status.added(),
                status.changed(),
                status.removed(),
                status.unchanged(),
                status.passages(),
                status.errors(),
                status.failure());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
