package dev.nod.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nod.knowledge.DocumentError;
import dev.nod.knowledge.HeldBack;
import dev.nod.knowledge.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reindex as the API and {@code reindex --json} show it; times are in ISO 8601. */
public record RunReport(
        String id,
        RunStatus.State state,
        RunStatus.Phase phase,
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
        long bytes,
        double documentsPerSecond,
        double megabytesPerSecond,
        @Nullable Long secondsLeft,
        int errorCount,
        List<DocumentError> errors,
        List<HeldBack> heldBack,
        @Nullable String rebuild,
        @Nullable String failure) {

    private static final double MEGABYTE = 1_000_000;

    public static RunReport of(RunStatus status) {
        var counts = status.counts();
        return new RunReport(
                status.id(),
                status.state(),
                status.phase(),
                status.sources(),
                status.startedAt().toString(),
                text(status.endedAt()),
                counts.total(),
                counts.done(),
                counts.added(),
                counts.changed(),
                counts.removed(),
                counts.unchanged(),
                counts.passages(),
                counts.bytes(),
                rounded(status.documentsPerSecond()),
                rounded(status.bytesPerSecond() / MEGABYTE),
                status.remaining().map(Duration::toSeconds).orElse(null),
                status.errorCount(),
                status.errors(),
                status.heldBack(),
                status.rebuild(),
                status.failure());
    }

    /** On one line, as the API writes it. */
    public String json() {
        try {
            return new JsonRules().getContext(RunReport.class).writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report can always be written", e);
        }
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
