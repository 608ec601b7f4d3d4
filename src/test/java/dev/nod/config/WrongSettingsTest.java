package dev.nod.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Settings with mistakes. */
abstract class WrongSettingsTest {

    @TempDir
    Path config;

    @BeforeEach
    final void makeTheFolderOfDocuments() throws IOException {
        Files.createDirectory(config.resolve("handbook"));
    }

    List<Problem> problems(String yaml) {
        return problems(yaml, Map.of());
    }

    List<Problem> problems(String yaml, Map<String, String> environment) {
        try {
            Files.writeString(config.resolve("nod.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thrown = catchThrowableOfType(
                ConfigurationException.class,
                () -> Configuration.read(config, environment));
        return thrown == null ? List.of() : thrown.problems();
    }
}
