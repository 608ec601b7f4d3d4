package dev.nod.admin;

import dev.nod.knowledge.EmbeddingStatus;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What else can be watched.
 *
 * @param metrics   numbers
 * @param embedding how far the embedding of passages is; null if the settings name no model
 */
public record Monitoring(List<Metric> metrics, @Nullable Supplier<EmbeddingStatus> embedding) {

    public static final Monitoring NOTHING = new Monitoring(List.of(), null);

    public Monitoring {
        metrics = List.copyOf(metrics);
    }

    /** The same with more numbers, of other names. */
    public Monitoring and(List<Metric> more) {
        return new Monitoring(Stream.concat(metrics.stream(), more.stream()).toList(), embedding);
    }
}
