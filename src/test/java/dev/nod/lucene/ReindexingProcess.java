package dev.nod.lucene;

import dev.nod.knowledge.Order;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.RunStatus.State;
import dev.nod.testing.SampleSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A process to be killed: it brings an index to one edition of a source, and says how far it is. */
final class ReindexingProcess {

    static final int DOCUMENTS = 300;
    static final Duration SAVED_EVERY = Duration.ofMillis(5);

    private ReindexingProcess() {}

    /** Takes the folder of the index, the edition, and whether to read all again. */
    public static void main(String[] arguments) throws InterruptedException {
        var source = edition(Integer.parseInt(arguments[1]));
        var order = Boolean.parseBoolean(arguments[2]) ? Order.all().inFull() : Order.all();
        try (var index = LuceneIndex.open(Path.of(arguments[0]), SAVED_EVERY);
                var reindexing = new Reindexing(List.of(source), index, Clock.systemUTC())) {
            var run = reindexing.start(order);
            for (var said = -1; run.status().state() == State.RUNNING;) {
                var done = run.status().done();
                if (done != said) {
                    System.out.println("done " + done);
                    said = done;
                }
            }
            System.out.println("ended");
            System.out.println(run.await().failure());
        }
    }

    /** The source as it is in an edition; every document differs from the one in another edition. */
    static SampleSource edition(int number) {
        var source = new SampleSource("handbook");
        for (var i = 0; i < DOCUMENTS; i++) {
            source.with("page%d.md".formatted(i), "Page %d".formatted(i),
                    "This is edition%d of the page. ".formatted(number) + "It says a lot. ".repeat(50));
        }
        return source;
    }

    /**
     * Kills a process when it has done so many documents; one that gets further than all of them ends by itself.
     */
    static void killAfter(int documents, Path folder, int edition, boolean full)
            throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReindexingProcess.class.getName(),
                folder.toString(),
                String.valueOf(edition),
                String.valueOf(full)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines = process.inputReader()) {
            var _ = lines.lines().anyMatch(line -> isReached(line, documents));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean isReached(String line, int documents) {
        return Stream.of(line)
                .filter(progress -> progress.startsWith("done "))
                .anyMatch(progress -> Integer.parseInt(progress.substring(5)) >= documents);
    }
}
