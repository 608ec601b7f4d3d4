package dev.nod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlVectorsTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("data/vectors.db");
    }

    @Test
    void keepsVectorsBeyondTheEndOfTheProcess() {
        try (var vectors = SqlVectors.open(file)) {
            vectors.put(Map.of("0a", new float[]{0.6f, -0.8f}, "0b", new float[]{1}));
        }
        try (var vectors = SqlVectors.open(file)) {
            assertThat(vectors.get("0a")).hasValueSatisfying(
                    vector -> assertThat(vector).containsExactly(new float[]{0.6f, -0.8f}, within(1e-3f)));
            assertThat(vectors.get("0b")).contains(new float[]{1});
            assertThat(vectors.get("0c")).isEmpty();
        }
    }

    @Test
    void takesAVectorASecondTime() {
        try (var vectors = SqlVectors.open(file)) {
            vectors.put(Map.of("0a", new float[]{1}));
            vectors.put(Map.of("0a", new float[]{1}, "0b", new float[]{1}));

            assertThat(vectors.get("0b")).isPresent();
        }
    }

    @Test
    void saysThatItsFileIsNone() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no database".repeat(500));

        assertThatThrownBy(() -> SqlVectors.open(file)).isInstanceOf(StoreException.class)
                .hasMessageContaining("vectors.db");
    }
}
