package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.knowledge.UnreadableDocumentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class FileBytesTest {

    @TempDir
    Path temporary;

    @Test
    void aFileThatChangesWhileItIsReadIsReportedAndTakenWhenAtRest() throws Exception {
        var file = Files.write(temporary.resolve("a.txt"), new byte[4_000_000]);
        var isDone = new AtomicBoolean();
        try (var executor = Executors.newSingleThreadExecutor()) {
            var writing = executor.submit(() -> {
                while (!isDone.get()) {
                    Files.writeString(file, "x", StandardOpenOption.APPEND);
                }
                return isDone;
            });

            try {
                await().until(() -> read(file).contains("changed while it was read"));
            } finally {
                isDone.set(true);
            }
            writing.get();
        }

        assertThat(read(file)).isEqualTo("%,d bytes".formatted(Files.size(file)));
    }

    private static String read(Path file) {
        try {
            return "%,d bytes".formatted(new FileBytes(100_000_000).read(file).length);
        } catch (UnreadableDocumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
