package dev.nod.knowledge;

import dev.nod.knowledge.PassageIndex.Rebuild;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A run that has not ended: which of its sources wait, which are being updated, and which are done. */
final class ActiveRun {

    private final Run run;
    private final Order order;
    private final Set<String> documents;
    private final Set<String> incomplete = new HashSet<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private @Nullable Rebuild rebuild;
    private @Nullable String failure;

    ActiveRun(Run run, Order order, List<String> sources) {
        this.run = run;
        this.order = order;
        this.documents = new HashSet<>(order.documents());
        sources.forEach(source -> stages.put(source, Stage.WAITING));
    }

    private enum Stage {
        WAITING, UPDATING, TO_BE_REPEATED, REPEATED, DONE
    }

    Run run() {
        return run;
    }

    Order order() {
        return order;
    }

    /** Whether somebody who asks for this may be served by this run. */
    synchronized boolean covers(Order asked, List<String> sources) {
        if (asked.isSingle()) {
            return sources.stream().allMatch(source -> stages.get(source) == Stage.WAITING);
        }
        return !order.isSingle()
                && stages.keySet().containsAll(sources)
                && (order.full() || !asked.full())
                && (order.confirmed() || !asked.confirmed());
    }

    /**
     * Takes over what somebody else asks for. What was listed before may have changed since, so it is looked at
     * again; returns whether the source must be submitted for that.
     */
    synchronized boolean join(Order asked, String source) {
        documents.addAll(order.isSingle() ? asked.documents() : Set.of());
        return switch (stages.get(source)) {
            case UPDATING -> {
                stages.put(source, Stage.TO_BE_REPEATED);
                yield false;
            }
            case DONE -> {
                stages.put(source, Stage.REPEATED);
                yield true;
            }
            case WAITING, TO_BE_REPEATED, REPEATED -> false;
            case null -> throw new IllegalArgumentException(source + " is not part of " + run.id());
        };
    }

    /** The pass over a source begins; says which documents it is about. */
    synchronized Pass begin(String source) {
        var first = stages.get(source) == Stage.WAITING;
        stages.put(source, Stage.UPDATING);
        return new Pass(Set.copyOf(documents), first && order.full(), order.confirmed());
    }

    /** The pass over a source has ended; returns whether it is to be repeated. */
    synchronized boolean end(String source) {
        var repeat = stages.get(source) == Stage.TO_BE_REPEATED && failure == null;
        stages.put(source, repeat ? Stage.REPEATED : Stage.DONE);
        return repeat;
    }

    synchronized boolean isDone() {
        return stages.values().stream().allMatch(stage -> stage == Stage.DONE);
    }

    /** To be called before each pass of a run that builds the index anew. */
    synchronized void rebuild(PassageIndex index) {
        if (rebuild == null) {
            rebuild = index.rebuild();
        }
    }

    synchronized Optional<Rebuild> rebuild() {
        return Optional.ofNullable(rebuild);
    }

    synchronized void incomplete(String source) {
        incomplete.add(source);
    }

    synchronized Set<String> incomplete() {
        return Set.copyOf(incomplete);
    }

    synchronized void fail(String reason) {
        failure = failure == null ? reason : failure;
    }

    synchronized Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * What one pass over a source is about.
     *
     * @param documents the only documents to look at; empty for all
     * @param full      whether to read all again that this run has not read
     * @param confirmed whether any number may be removed
     */
    record Pass(Set<String> documents, boolean full, boolean confirmed) {}
}
