package dev.nod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.testing.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn package} leaves in target/nod, run as somebody would who has nothing else. */
class DistributionIT {

    private static final String JAR = "target/nod/nod.jar";

    @TempDir
    private Path folder;

    @Test
    void indexesAndSearchesFromItsJar() throws Exception {
        var config = new Home(folder, Path.of("config/handbook")).config().toString();

        var reindexed = run("reindex", "--config", config);
        var found = run("search", "lost", "vpn", "token", "--json", "--config", config);

        assertThat(reindexed.exitCode()).as(reindexed.output()).isZero();
        assertThat(found.exitCode()).as(found.output()).isZero();
        assertThat(found.output()).contains("\"rank\":1").contains("access/vpn.md");
    }

    @Test
    void tellsItsCommands() throws Exception {
        assertThat(run("--help").output()).contains("up", "try", "reindex", "search", "ask", "check");
    }

    private record Ended(int exitCode, String output) {}

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
