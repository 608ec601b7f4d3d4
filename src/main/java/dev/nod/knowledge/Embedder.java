package dev.nod.knowledge;

import java.util.List;

/**
 * Turns texts into vectors of length 1, so that texts of like meaning lie close together. Every method that embeds
 * throws {@link EmbeddingsUnavailableException} or {@link EmbeddingsRefusedException}.
 */
public interface Embedder {

    /** Names the model and all else that a passage's vector depends on; vectors of two identities do not compare. */
    String identity();

    /** How many texts are best embedded at once. */
    int batch();

    /** The vector of each text of a passage, in order; all have the same number of dimensions. Waits as needed. */
    List<float[]> passages(List<String> texts);

    /** The vector of a question, soon or not at all: somebody waits for it. */
    float[] question(String text);
}
