package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.testing.EmbeddingsServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class KilledEmbeddingTest {

    private static final int PAGES = 40;
    private static final int BATCH = 4;

    @TempDir
    private Path home;

    @Test
    void theNextRunAsksForNothingThatTheKilledOneGot() throws Exception {
        var shell = new Shell(home);
        for (var i = 0; i < PAGES; i++) {
            shell.page("page%d.md".formatted(i),
                    "# Page %d%n%nThis is number %d of the pages.%n".formatted(i, i));
        }
        try (var server = EmbeddingsServer.start()) {
            shell.write("nod.yaml", """
                review: {channel: nod-approvals, approvers: {emails: [ben@example.com]}}
                sources: [{name: handbook, folder: handbook}]
                embeddings: {url: "%s", model: small, batch: %d}
                """.formatted(server.url(), BATCH));
            server.holdFrom(6);
            killWhenHeld(shell, server);
            server.release();

            assertThat(shell.run("reindex")).isZero();

            assertThat(shell.out()).contains("43 passages have a vector, 0 have none")
                    .contains("%d texts embedded".formatted(43 - 5 * BATCH));
            assertThat(server.requests().subList(0, 5)).allSatisfy(
                    early -> assertThat(server.requests().subList(6, server.requests().size()))
                            .noneMatch(late -> sharesAText(early, late)));
        }
    }

    private static boolean sharesAText(EmbeddingsServer.Request one, EmbeddingsServer.Request other) {
        return one.body()
                .path("input")
                .valueStream()
                .anyMatch(
                        text -> other.body().path("input").valueStream().anyMatch(text::equals));
    }

    private void killWhenHeld(Shell shell, EmbeddingsServer server) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "reindex",
                "--config",
                shell.config().toString())).redirectErrorStream(true)
                .redirectOutput(home.resolve("reindex.log").toFile())
                .start();
        try {
            server.awaitHeld();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
