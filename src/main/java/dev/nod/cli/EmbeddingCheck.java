package dev.nod.cli;

import dev.nod.Library;
import dev.nod.Meanings;
import dev.nod.config.Settings;
import dev.nod.knowledge.EmbeddingsRefusedException;
import dev.nod.knowledge.EmbeddingsUnavailableException;
import java.time.Clock;
import java.util.List;

/** Asks the embeddings endpoint, if there is to be one, for a vector, and compares it with those in the index. */
final class EmbeddingCheck {

    private static final String WHAT = "embeddings";

    private EmbeddingCheck() {}

    static List<Checked> of(Settings settings) {
        var embeddings = settings.embeddings();
        if (embeddings == null) {
            return List.of();
        }
        try (var library = Library.openReadOnly(settings, Clock.systemUTC())) {
            return library.meanings()
                    .map(meanings -> check(meanings, embeddings.model()))
                    .map(List::of)
                    .orElse(List.of());
        } catch (EmbeddingsUnavailableException | EmbeddingsRefusedException e) {
            return List.of(Checked.failed(WHAT, String.valueOf(e.getMessage())));
        }
    }

    private static Checked check(Meanings meanings, String model) {
        var given = meanings.embedder().question("Does this model answer?").length;
        var coverage = meanings.vectors().coverage();
        var indexed = coverage.dimensions();
        if (indexed != 0 && indexed != given) {
            return Checked.failed(
                    WHAT,
                    "%s answers with %d dimensions, but the vectors in the index have %d; set embeddings.dimensions, or delete vectors.db and the index and reindex"
                            .formatted(model, given, indexed));
        }
        return Checked.fine(WHAT, "%s answers with %d dimensions; %,d passages have a vector, %,d have none"
                .formatted(model, given, coverage.with(), coverage.without()));
    }
}
