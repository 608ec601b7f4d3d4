package dev.nod.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * How far the embedding of passages is.
 *
 * @param passages with a vector in the index
 * @param lacking  without one; they are found by their words only
 * @param embedded texts that were embedded since the start
 * @param refused  texts that the model does not take
 * @param failure  why the rest could not be embedded at the last try, null if it could
 */
public record EmbeddingStatus(
        int passages,
        int lacking,
        long embedded,
        int refused,
        @Nullable String failure) {}
