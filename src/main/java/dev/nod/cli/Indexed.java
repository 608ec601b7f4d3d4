package dev.nod.cli;

import dev.nod.knowledge.DocumentError;
import dev.nod.knowledge.HeldBack;
import dev.nod.knowledge.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells in a few lines how a reindex ended. */
final class Indexed {

    private Indexed() {}

    static List<String> of(RunStatus status) {
        var lines = new ArrayList<String>();
        lines.add(counts(status) + speed(status));
        if (status.rebuild() != null) {
            lines.add("All was built anew: " + Terminal.line(status.rebuild()));
        }
        status.errors().stream().map(Indexed::error).forEach(lines::add);
        if (status.errorCount() > status.errors().size()) {
            lines.add("and %,d more".formatted(status.errorCount() - status.errors().size()));
        }
        status.heldBack().stream().map(Indexed::heldBack).forEach(lines::add);
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
        return status.endedAt() == null
                ? ""
                : String.format(Locale.ROOT, " in %.1f s (%.0f documents a second, %.1f MB of text)",
                        status.elapsed().toMillis() / 1_000.0, status.documentsPerSecond(),
                        status.counts().bytes() / 1e6);
    }

    private static String heldBack(HeldBack held) {
        return "Source %s has lost %,d of %,d documents, so none of them was removed; if that is right, use --confirm"
                .formatted(held.source(), held.missing(), held.indexed());
    }

    private static String error(DocumentError error) {
        return error.path().isEmpty()
                ? "Source %s is not indexed: %s".formatted(error.source(), Terminal.line(error.reason()))
                : "%s: %s".formatted(Terminal.line(error.path()), Terminal.line(error.reason()));
    }
}
