package dev.nod.model;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a server that embeds texts the way OpenAI's does.
 *
 * @param url            what {@code /embeddings} is appended to
 * @param model          the name of the model there
 * @param key            sent as a bearer token; null for none
 * @param dimensions     how many to ask for; 0 for as many as the model has
 * @param batch          how many texts go into one request at most
 * @param queryPrefix    what the model wants to stand before a question
 * @param documentPrefix what the model wants to stand before a passage
 * @param queryTimeout   how long a question may take
 * @param weight         the share of the vectors in the score of a passage, 0 to 1
 */
public record EmbeddingsSettings(
        URI url,
        String model,
        @Nullable String key,
        int dimensions,
        int batch,
        String queryPrefix,
        String documentPrefix,
        Duration queryTimeout,
        double weight) {

    public static final int DEFAULT_BATCH = 64;
    public static final Duration DEFAULT_QUERY_TIMEOUT = Duration.ofMillis(800);
    public static final double DEFAULT_WEIGHT = 0.5;

    public EmbeddingsSettings {
        if (model.isBlank() || dimensions < 0 || batch < 1 || weight < 0 || weight > 1) {
            throw new IllegalArgumentException(
                    "a model needs a name, a batch of 1 or more and a weight of 0 to 1");
        }
    }

    /** A model with the usual settings, without a key. */
    public static EmbeddingsSettings of(URI url, String model) {
        return new EmbeddingsSettings(url, model, null, 0, DEFAULT_BATCH, "", "", DEFAULT_QUERY_TIMEOUT,
                DEFAULT_WEIGHT);
    }

    /** Where the requests go. */
    String endpoint() {
        var base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/embeddings";
    }

    @Override
    public String toString() {
        return "EmbeddingsSettings[%s, %s]".formatted(url, model);
    }
}
