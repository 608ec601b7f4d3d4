package dev.nod.cli;

import dev.nod.model.EmbeddingsSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** A model to measure with, beside the settings. */
final class EmbeddingOptions {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ArgGroup(exclusive = false)
    private @Nullable Model model;

    private static final class Model {

        @Option(names = "--embeddings", required = true, paramLabel = "URL", description = "Also search by meaning, with vectors from this OpenAI-compatible server; its key is in NOD_EMBEDDINGS_KEY.")
        private URI url = URI.create("http://localhost/v1");

        @Option(names = "--model", required = true, paramLabel = "NAME", description = "The model there.")
        private String name = "";

        @Option(names = "--query-prefix", paramLabel = "TEXT", description = "What the model wants before a question.")
        private String queryPrefix = "";

        @Option(names = "--document-prefix", paramLabel = "TEXT", description = "What it wants before a passage.")
        private String documentPrefix = "";

        @Option(names = "--weight", paramLabel = "SHARE", description = "The share of the meaning in the score, 0 to 1; 0.5 by default.")
        private double weight = EmbeddingsSettings.DEFAULT_WEIGHT;
    }

    /** Null if there is to be none. */
    @Nullable
    EmbeddingsSettings settings(Map<String, String> environment) {
        return model == null
                ? null
                : new EmbeddingsSettings(
                        model.url,
                        model.name,
                        environment.get("NOD_EMBEDDINGS_KEY"),
                        0,
                        EmbeddingsSettings.DEFAULT_BATCH,
                        model.queryPrefix,
                        model.documentPrefix,
                        PATIENCE,
                        model.weight);
    }
}
