package dev.nod.lucene;

import dev.nod.knowledge.Reindexing;
import dev.nod.testing.SampleSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A process to be killed: it rewrites all documents of an index, one generation after another. */
final class EndlessReindexing {

    static final int DOCUMENTS = 400;

    private EndlessReindexing() {}

    /** Takes the folder of the index, and prints the number of each generation when half of it is read. */
    public static void main(String[] arguments) throws InterruptedException {
        var source = new SampleSource("handbook");
        try (var index = LuceneIndex.open(Path.of(arguments[0]));
                var reindexing = new Reindexing(List.of(source), index, Clock.systemUTC())) {
            for (var generation = 1;; generation++) {
                fill(source, generation);
                var run = reindexing.start(Optional.empty());
                while (run.status().done() < DOCUMENTS / 2) {
                    Thread.onSpinWait();
                }
                System.out.println(generation);
                run.await();
            }
        }
    }

    private static void fill(SampleSource source, int generation) {
        for (var i = 0; i < DOCUMENTS; i++) {
            source.with(
                    "page%d.md".formatted(i),
                    "Page %d".formatted(i),
                    "This is generation%d of the page. ".formatted(generation)
                            + "It says a lot. ".repeat(50));
        }
    }
}
