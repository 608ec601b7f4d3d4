package dev.nod.cli;

import dev.nod.Nod;
import dev.nod.Serving;
import dev.nod.config.Settings;
import dev.nod.knowledge.Run;
import dev.nod.knowledge.RunStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** Nod as a process that serves until it is interrupted or told to end. */
final class Foreground {

    private static final Logger LOG = LoggerFactory.getLogger(Foreground.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Terminal terminal;

    Foreground(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Returns after Nod has stopped, which an interrupt of this thread or a signal to this process begins. */
    int serve(Settings settings) {
        var stopped = new CountDownLatch(1);
        var hook = stopWhenTold(Thread.currentThread(), stopped);
        Runtime.getRuntime().addShutdownHook(hook);
        var indexing = new AtomicReference<@Nullable Run>();
        try (var nod = Nod.start(settings, Clock.systemUTC(), run -> {
            indexing.set(run);
            Thread.ofVirtual().name("indexing").start(() -> watch(run));
        })) {
            report(nod.serving(), settings, indexing.get()).forEach(terminal.out()::println);
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            LOG.info("stopped");
        } finally {
            stopped.countDown();
        }
        return ExitCode.OK;
    }

    private static Thread stopWhenTold(Thread serving, CountDownLatch stopped) {
        return Thread.ofPlatform().name("stop").unstarted(() -> {
            serving.interrupt();
            try {
                if (!stopped.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("still not stopped after {} s", LONGEST_STOP.toSeconds());
                }
            } catch (InterruptedException e) {
                LOG.warn("interrupted while stopping");
            }
        });
    }

    private void watch(Run run) {
        try {
            var lines = Indexed.of(new Progress(terminal).follow(run));
            lines.stream().skip(1).forEach(terminal.err()::println);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> report(Serving serving, Settings settings, @Nullable Run indexing) {
        var lines = new ArrayList<String>();
        lines.add("Nod is up. Stop it with Ctrl-C.");
        if (indexing != null) {
            lines.add("Documents: " + documents(indexing.status()));
        }
        var tryIt = serving.tryIt();
        lines.add(tryIt == null ? "Slack: " + serving.team() : "Try it: " + tryIt);
        lines.add("Review channel: " + serving.reviewChannel());
        lines.add("Admin API: %s%s".formatted(
                serving.admin(),
                settings.admin().token() == null ? " (only /health until NOD_ADMIN_TOKEN is set)" : ""));
        return lines;
    }

    private static String documents(RunStatus status) {
        return switch (status.state()) {
            case RUNNING -> "being brought up to date";
            case DONE -> "%,d (%,d added, %,d changed, %,d removed)"
                    .formatted(status.total(), status.added(), status.changed(), status.removed());
            case FAILED -> "the reindex failed; searching what was indexed before";
        };
    }
}
