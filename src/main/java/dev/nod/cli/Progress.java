package dev.nod.cli;

import dev.nod.knowledge.Run;
import dev.nod.knowledge.RunStatus;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a reindex is: a bar for a person, a line now and then for a file. */
final class Progress {

    private static final int MILLIS_PER_LINE = 5_000;
    private static final int MILLIS_PER_STEP = 100;
    private static final int WIDTH = 80;

    private final Terminal terminal;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Waits for the end of the run. */
    RunStatus follow(Run run) throws InterruptedException {
        if (!terminal.isWatched()) {
            return withLines(run);
        }
        var last = withBar(run);
        terminal.err().println();
        return last;
    }

    private RunStatus withBar(Run run) throws InterruptedException {
        try (var bar = bar(); var ticker = ticker()) {
            var _ = ticker.scheduleAtFixedRate(() -> show(run.status(), bar), 0, MILLIS_PER_STEP,
                    TimeUnit.MILLISECONDS);
            var last = run.await();
            ticker.shutdownNow();
            show(last, bar);
            return last;
        }
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder().setTaskName("Indexing")
                .setUnit(" documents", 1)
                .setInitialMax(0)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(MILLIS_PER_STEP)
                .showSpeed()
                .setConsumer(new DelegatingProgressBarConsumer(this::redraw, WIDTH))
                .build();
    }

    private void redraw(String bar) {
        terminal.err().print("\r" + bar);
        terminal.err().flush();
    }

    private static void show(RunStatus status, ProgressBar bar) {
        bar.maxHint(status.total());
        bar.stepTo(status.done());
    }

    private RunStatus withLines(Run run) throws InterruptedException {
        try (var ticker = ticker()) {
            var _ = ticker.scheduleAtFixedRate(
                    () -> print(run.status()),
                    MILLIS_PER_LINE,
                    MILLIS_PER_LINE,
                    TimeUnit.MILLISECONDS);
            var last = run.await();
            ticker.shutdownNow();
            return last;
        }
    }

    private void print(RunStatus status) {
        terminal.err()
                .println("%,d of %,d documents, %.1f MB of text%s".formatted(
                        status.done(),
                        status.total(),
                        status.counts().bytes() / 1e6,
                        status.remaining()
                                .map(left -> ", about %,d s left".formatted(left.toSeconds()))
                                .orElse("")));
    }

    private static ScheduledExecutorService ticker() {
        return Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("progress").factory());
    }
}
