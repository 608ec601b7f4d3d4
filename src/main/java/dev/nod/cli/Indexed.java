package dev.nod.cli;

import dev.nod.knowledge.DocumentError;
import dev.nod.knowledge.RunStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells in a few lines how a reindex ended. */
final class Indexed {

    private Indexed() {}

    static List<String> of(RunStatus status) {
        var lines = new ArrayList<String>();
        lines.add(counts(status) + speed(status));
        status.errors().stream().map(Indexed::error).forEach(lines::add);
        if (status.failure() != null) {
            lines.add("The reindex failed: " + Terminal.line(status.failure()));
        }
        return lines;
    }

    private static String counts(RunStatus status) {
        return "%,d documents: %,d added, %,d changed, %,d removed, %,d unchanged; %,d passages written"
                .formatted(
                        status.total(),
                        status.added(),
                        status.changed(),
                        status.removed(),
                        status.unchanged(),
                        status.passages());
    }

    private static String speed(RunStatus status) {
        var end = status.endedAt();
        if (end == null) {
            return "";
        }
        var seconds = Math.max(1, Duration.between(status.startedAt(), end).toMillis()) / 1_000.0;
        return String.format(Locale.ROOT, " in %.1f s (%.0f documents a second)", seconds,
                status.done() / seconds);
    }

    private static String error(DocumentError error) {
        return error.path().isEmpty()
                ? "Source %s is not indexed: %s".formatted(error.source(), Terminal.line(error.reason()))
                : "%s: %s".formatted(Terminal.line(error.path()), Terminal.line(error.reason()));
    }
}
