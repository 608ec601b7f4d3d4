package dev.nod.knowledge;

import java.util.Map;
import java.util.Optional;

/** Keeps the vectors of texts for good, so that no text is embedded twice. Several threads may use it. */
public interface VectorCache {

    /** Remembers nothing. */
    VectorCache NONE = new VectorCache() {

        @Override
        public Optional<float[]> get(String key) {
            return Optional.empty();
        }

        @Override
        public void put(Map<String, float[]> vectors) {
            // There is nothing to remember it with.
        }
    };

    /** The vector with this key. */
    Optional<float[]> get(String key);

    /** Keeps vectors by their keys; when this returns, they survive the end of the process. */
    void put(Map<String, float[]> vectors);
}
