package dev.nod.model;

import org.jspecify.annotations.Nullable;

/**
 * What a model is told about how to write, each as the server has it unless it is given.
 *
 * @param temperature how freely it chooses words, 0 to 2
 * @param effort      how much it thinks, in a word that the model knows, such as low
 */
public record Tuning(@Nullable Double temperature, @Nullable String effort) {

    public static final Tuning NONE = new Tuning(null, null);
}
