package dev.nod.knowledge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the index in line with the sources, one run at a time, each on a thread of its own. */
public final class Reindexing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final int KEPT_RUNS = 20;
    private static final DateTimeFormatter ID_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private final List<DocumentSource> sources;
    private final PassageIndex index;
    private final Clock clock;
    private final Deque<Run> runs = new ArrayDeque<>();
    private int started;
    private @Nullable IndexUpdate running;
    private @Nullable Thread thread;

    public Reindexing(List<DocumentSource> sources, PassageIndex index, Clock clock) {
        this.sources = List.copyOf(sources);
        this.index = index;
        this.clock = clock;
    }

    /** The configured sources. */
    public List<DocumentSource> sources() {
        return sources;
    }

    /**
     * Starts a run over one source, or over all; the latter also removes the documents of sources that are no
     * longer configured.
     *
     * @throws ReindexRunningException if a run has not ended yet
     * @throws UnknownSourceException  if no source has this name
     */
    public synchronized Run start(Optional<String> source) {
        var chosen = source.map(this::named).map(List::of).orElse(sources);
        if (running != null) {
            throw new ReindexRunningException(running.run().id());
        }
        var run = new Run(nextId(), chosen.stream().map(DocumentSource::name).toList(), clock);
        var update = new IndexUpdate(chosen, source.isEmpty(), index, run);
        running = update;
        thread = Thread.ofPlatform().name("reindex").daemon().start(() -> carryOut(update));
        runs.addLast(run);
        if (runs.size() > KEPT_RUNS) {
            runs.removeFirst();
        }
        return run;
    }

    /** A run by its id, as long as it is one of the last 20. */
    public synchronized Optional<Run> run(String id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** The run that started last. */
    public synchronized Optional<Run> latest() {
        return Optional.ofNullable(runs.peekLast());
    }

    /** Stops a run after the document it is at; what it has not committed is dropped. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            if (running != null) {
                running.stop();
            }
            last = thread;
        }
        if (last != null) {
            join(last);
        }
    }

    private static void join(Thread last) {
        try {
            last.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DocumentSource named(String name) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownSourceException(
                        name,
                        sources.stream().map(DocumentSource::name).toList()));
    }

    private String nextId() {
        started++;
        return "%s-%d".formatted(ID_TIME.format(clock.instant()), started);
    }

    private void carryOut(IndexUpdate update) {
        var failure = failureOf(update);
        synchronized (this) {
            running = null;
        }
        failure.ifPresentOrElse(update.run()::fail, update.run()::succeed);
    }

    private static Optional<String> failureOf(IndexUpdate update) {
        try {
            update.carryOut();
            return Optional.empty();
        } catch (ReindexStoppedException e) {
            return Optional.of("Nod was stopped before the end");
        } catch (RuntimeException | Error e) {
            LOG.error("Reindex {} failed", update.run().id(), e);
            var message = e.getMessage();
            return Optional.of(message == null ? e.getClass().getSimpleName() : message);
        }
    }
}
