package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Order;
import dev.nod.knowledge.Reindexing;
import dev.nod.testing.SampleSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A process to be killed: it brings an index to one edition of a source. */
final class ReindexingProcess {

    static final int DOCUMENTS = 60;

    private static final String STARTED = "started";

    private final Process process;

    private ReindexingProcess(Process process) {
        this.process = process;
    }

    /** Takes the folder of the index, the edition, whether to read all again, and how often to save, in ms. */
    public static void main(String[] arguments) throws InterruptedException {
        var source = edition(Integer.parseInt(arguments[1]));
        var order = Boolean.parseBoolean(arguments[2]) ? Order.all().inFull() : Order.all();
        var savedEvery = Duration.ofMillis(Long.parseLong(arguments[3]));
        System.out.println(STARTED);
        try (var index = LuceneIndex.open(Path.of(arguments[0]), savedEvery);
                var reindexing = new Reindexing(List.of(source), index, Clock.systemUTC())) {
            reindexing.start(order).await();
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

    /** Starts a process, and returns as soon as it is about to open the index. */
    static ReindexingProcess start(Path folder, int edition, boolean full, Duration savedEvery)
            throws IOException {
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
                String.valueOf(full),
                String.valueOf(savedEvery.toMillis())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.inputReader().readLine()).isEqualTo(STARTED);
        return new ReindexingProcess(process);
    }

    /** Lets it run to its end, and returns how long that took. */
    Duration end() throws InterruptedException {
        var start = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void kill() throws InterruptedException {
        assertThat(process.destroyForcibly().waitFor()).isNotZero();
    }

    /** Kills it after this time; returns false if it came to its end before. */
    boolean killAfter(Duration time) throws InterruptedException {
        if (process.waitFor(time)) {
            assertThat(process.exitValue()).isZero();
            return false;
        }
        return process.destroyForcibly().waitFor() != 0;
    }
}
