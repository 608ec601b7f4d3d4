package dev.nod.knowledge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index in line with the sources. Several sources are updated at the same time, each by one run at a time:
 * who asks for what a run already covers joins that run, which looks again at what it had listed before.
 */
public final class Reindexing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final int SOURCES_AT_A_TIME = 4;
    private static final int KEPT_RUNS = 20;
    private static final String STOPPED = "Nod was stopped before the end";
    private static final DateTimeFormatter ID_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private final List<DocumentSource> sources;
    private final PassageIndex index;
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            SOURCES_AT_A_TIME,
            Thread.ofPlatform().name("reindex-", 1).daemon().factory());
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final List<ActiveRun> active = new ArrayList<>();
    private int started;
    private volatile boolean stopped;

    public Reindexing(List<DocumentSource> sources, PassageIndex index, Clock clock) {
        this.sources = List.copyOf(sources);
        this.index = index;
        this.clock = clock;
        sources.forEach(source -> lanes.put(source.name(), new Lane(threads)));
    }

    /** The configured sources. */
    public List<DocumentSource> sources() {
        return sources;
    }

    /** Starts a run over one source, or over all. */
    public Run start(Optional<String> source) {
        return start(source.map(Order::of).orElseGet(Order::all));
    }

    /**
     * Starts a run, or joins the one that covers this already. A run over all sources also removes the documents of
     * sources that are no longer configured. While the index has a {@link PassageIndex#defect() defect}, every run
     * builds all of it anew.
     *
     * @throws UnknownSourceException if no source has this name
     */
    public synchronized Run start(Order asked) {
        if (stopped) {
            throw new IllegalStateException("reindexing has been stopped");
        }
        var chosen = chosen(asked.source());
        for (var other : active) {
            if (other.covers(asked, chosen)) {
                chosen.stream().filter(source -> other.join(asked, source)).forEach(it -> submit(other, it));
                return other.run();
            }
        }
        var defect = index.defect().orElse(null);
        var order = defect == null ? asked : new Order(null, Set.of(), true, asked.confirmed());
        var names = chosen(order.source());
        var why = defect != null ? defect : order.isRebuild() ? "it was asked for" : null;
        var run = new Run(nextId(), names, why, clock);
        var beginning = new ActiveRun(run, order, names);
        active.add(beginning);
        runs.addLast(run);
        if (runs.size() > KEPT_RUNS) {
            runs.removeFirst();
        }
        names.forEach(name -> submit(beginning, name));
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

    /** The run of this source that started last. */
    public synchronized Optional<Run> latest(String source) {
        return runs.reversed().stream().filter(run -> run.status().sources().contains(source)).findFirst();
    }

    /** Stops all runs after the documents they are at; the next run over the same source continues from there. */
    @Override
    public void close() {
        synchronized (this) {
            stopped = true;
        }
        threads.close();
        synchronized (this) {
            active.forEach(run -> {
                run.rebuild().ifPresent(PassageIndex.Rebuild::close);
                run.run().fail(STOPPED);
            });
            active.clear();
        }
    }

    private void submit(ActiveRun run, String source) {
        lane(source).submit(() -> pass(run, source));
    }

    private Lane lane(String source) {
        return lanes.computeIfAbsent(source, _ -> new Lane(threads));
    }

    private void pass(ActiveRun run, String source) {
        var pass = run.begin(source);
        try {
            if (stopped) {
                throw new ReindexStoppedException();
            }
            if (run.order().isRebuild()) {
                run.rebuild(index);
            }
            new SourceUpdate(named(source), index, run, () -> stopped).carryOut(pass);
        } catch (RuntimeException | Error e) {
            run.fail(reason(run, e));
        }
        synchronized (this) {
            if (run.end(source)) {
                submit(run, source);
            } else if (run.isDone()) {
                end(run);
            }
        }
    }

    private void end(ActiveRun run) {
        active.remove(run);
        try {
            if (run.failure().isEmpty()) {
                new Ending(index, run).carryOut(sources.stream().map(DocumentSource::name).toList());
            }
        } catch (RuntimeException | Error e) {
            run.fail(reason(run, e));
        } finally {
            run.rebuild().ifPresent(PassageIndex.Rebuild::close);
        }
        run.failure().ifPresentOrElse(run.run()::fail, run.run()::succeed);
    }

    private static String reason(ActiveRun run, Throwable failure) {
        if (failure instanceof ReindexStoppedException) {
            return STOPPED;
        }
        LOG.error("Reindex {} failed", run.run().id(), failure);
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private List<String> chosen(@Nullable String source) {
        return source == null
                ? sources.stream().map(DocumentSource::name).toList()
                : List.of(named(source).name());
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
}
