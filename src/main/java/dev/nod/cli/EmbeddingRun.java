package dev.nod.cli;

import dev.nod.knowledge.Embedding;
import dev.nod.knowledge.EmbeddingStatus;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Embeds what a reindex left without a vector, and tells how far it is. */
final class EmbeddingRun {

    private static final int MILLIS_PER_LINE = 5_000;

    private final Terminal terminal;

    EmbeddingRun(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether every passage has a vector at the end, but for those that the model does not take. */
    boolean carryOut(Embedding embedding, boolean json) {
        var lacking = embedding.status().lacking();
        try (var ticker = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("progress").factory())) {
            var _ = ticker.scheduleAtFixedRate(
                    () -> terminal.err()
                            .println("%,d of %,d passages embedded".formatted(embedding.embedded(), lacking)),
                    MILLIS_PER_LINE,
                    MILLIS_PER_LINE,
                    TimeUnit.MILLISECONDS);
            var status = embedding.run();
            ticker.shutdownNow();
            (json ? terminal.err() : terminal.out()).println(result(status));
            return status.failure() == null;
        }
    }

    static String result(EmbeddingStatus status) {
        var line = "%,d texts embedded; %,d passages have a vector, %,d have none".formatted(
                status.embedded(),
                status.passages(), status.lacking());
        return status.failure() == null
                ? line
                : line + ", since " + Terminal.line(status.failure())
                        + "; these are found by their words only until the next run";
    }
}
