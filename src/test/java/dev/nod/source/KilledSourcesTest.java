package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes, killed while they fetch or crawl. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class KilledSourcesTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"Receiving objects", "Resolving deltas", "Updating references"})
    void aCloneThatWasKilledIsMadeWholeByTheNextRun(String task) throws Exception {
        var folder = temporary.resolve("data");
        try (var work = GitWork.create(temporary.resolve("served/handbook.git"));
                var host = GitHost.open(temporary.resolve("served"))) {
            fill(work).commit();
            killFetch(host.address("handbook.git"), folder.resolve("repository.git"), task);

            assertReads(host, folder, 50);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Receiving objects", "Updating references"})
    void aFetchThatWasKilledLeavesWhatIsThereAndIsRepeated(String task) throws Exception {
        var folder = temporary.resolve("data");
        try (var work = GitWork.create(temporary.resolve("served/handbook.git"));
                var host = GitHost.open(temporary.resolve("served"))) {
            fill(work).commit();
            assertReads(host, folder, 50);
            work.put("new.md", "new").commit();
            killFetch(host.address("handbook.git"), folder.resolve("repository.git"), task);
            Files.createFile(folder.resolve("repository.git/shallow.lock"));

            assertReads(host, folder, 51);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"objects/pack", "HEAD", "config", "refs/nod/tip", "shallow"})
    void aCloneThatIsBrokenIsMadeAnew(String part) throws Exception {
        var folder = temporary.resolve("data");
        try (var work = GitWork.create(temporary.resolve("served/handbook.git"));
                var host = GitHost.open(temporary.resolve("served"))) {
            fill(work).commit();
            assertReads(host, folder, 50);
            spoil(folder.resolve("repository.git").resolve(part));

            assertReads(host, folder, 50);
        }
    }

    @Test
    void aCrawlThatWasKilledGoesOnWhereItStopped() throws Exception {
        var reached = new CountDownLatch(1);
        var killed = new CountDownLatch(1);
        try (var host = new WebHost()) {
            for (var i = 0; i < 6; i++) {
                host.html("/" + i, "<p>page %d<a href=/%d>next</a>".formatted(i, i + 1));
            }
            host.on("/6", _ -> {
                reached.countDown();
                awaitUninterrupted(killed);
            });
            var process = start(ForgottenVisit.class, host.url("/0"), temporary.toString());
            reached.await();
            process.destroyForcibly().waitFor();
            killed.countDown();
            host.html("/6", "<p>the end");
            assertThat(host.requests()).contains("/0", "/5", "/6");

            var source = new WebSource(WebPages.settings(host, "/0", 9, WebPages.FAST), temporary,
                    Clock.systemUTC());

            assertThat(source.entries()).hasSize(7);
            assertThat(host.requests()).containsExactly("/robots.txt", "/6");
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Pages alike enough for Git to store some as differences to others. */
    private static GitWork fill(GitWork work) throws IOException {
        var random = new Random(7);
        var text = new StringBuilder();
        for (var i = 0; i < 50; i++) {
            text.append("line ").append(random.nextLong()).append('\n');
            work.put("page%d.md".formatted(i), text.toString());
        }
        return work;
    }

    private static void assertReads(GitHost host, Path folder, int documents) throws Exception {
        var settings = new GitSettings("handbook", host.address("handbook.git"), "main", List.of(),
                List.of(), List.of(), new GitAccess.Open(),
                new GitPages.Template("https://git.example/{path}"), 100_000);
        try (var source = new GitSource(settings, folder, Clock.systemUTC())) {
            var entries = source.entries();
            assertThat(entries).hasSize(documents);
            for (var entry : entries) {
                assertThat(entry.read().sections()).isNotEmpty();
            }
        }
    }

    private static void spoil(Path part) throws IOException {
        if (Files.isDirectory(part)) {
            try (var files = Files.newDirectoryStream(part)) {
                for (var file : files) {
                    Files.delete(file);
                }
            }
        } else {
            Files.writeString(part, "\0nonsense");
        }
    }

    private static void killFetch(String address, Path clone, String task) throws Exception {
        var process = start(HaltingFetch.class, address, clone.toString(), task);
        try (var lines = process.inputReader()) {
            assertThat(lines.lines().anyMatch(task::equals)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process start(Class<?> program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
