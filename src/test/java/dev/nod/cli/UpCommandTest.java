package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that serves, in a process of its own. */
class UpCommandTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    private Shell shell;
    private @Nullable Process process;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void indexesReportsWhereItIsAndEndsCleanlyWhenTold() throws Exception {
        var up = start();

        var report = awaitReport();
        assertThat(report).contains("Nod is up.")
                .contains("Documents: 2 (2 added")
                .contains("Review channel: nod-approvals");
        assertThat(get(address(report, "Try it: (\\S+)"))).isEqualTo(200);
        assertThat(get(address(report, "Admin API: (\\S+)") + "/health")).isEqualTo(200);

        up.destroy();
        assertThat(up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(143);
        assertThat(output()).contains("stopped").doesNotContain("Exception", "ERROR");
        assertThat(shell.run("search", "vpn")).isZero();
    }

    @Test
    void refusesASecondNodOnTheSameData() throws Exception {
        start();
        awaitReport();

        assertThat(shell.run("up")).isEqualTo(1);
        assertThat(shell.err()).contains("nod: ").contains(shell.data().toString());
        assertThat(shell.run("reindex")).isEqualTo(1);
        assertThat(shell.err()).contains("/admin/reindex");
        assertThat(shell.run("check")).isZero();
    }

    @Test
    void servesTheTryItWorkspaceWithoutLookingAtTokens() throws Exception {
        shell.set("SLACK_BOT_TOKEN", "xoxb-of-another-workspace");
        start("try");

        assertThat(awaitReport()).contains("Try it: http://127.0.0.1:");
    }

    private Process start(String... command) throws IOException {
        var line = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName()));
        line.addAll(List.of(command));
        line.addAll(List.of("--config", shell.config().toString()));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("NOD_"));
        builder.environment().putAll(shell.environment());
        var started = builder.start();
        process = started;
        return started;
    }

    private String awaitReport() {
        return await().atMost(PATIENCE).until(this::output, output -> output.contains("Admin API: "));
    }

    private String output() throws IOException {
        return Files.readString(log());
    }

    private Path log() {
        return home.resolve("up.log");
    }

    private static String address(String report, String pattern) {
        return Pattern.compile(pattern).matcher(report).results().findFirst().orElseThrow().group(1);
    }

    private static int get(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
