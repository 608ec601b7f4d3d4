package dev.nod.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a reindex is, or how it ended.
 *
 * @param id        the run's id
 * @param state     whether it still runs
 * @param phase     what it does now
 * @param sources   the names of the sources it covers
 * @param startedAt when it started
 * @param endedAt   when it ended, null while it runs
 * @param at        when this was so
 * @param counts    how many documents
 * @param errors    what could not be read; the first 100
 * @param errorCount how much could not be read
 * @param heldBack  the sources of which nothing was removed
 * @param rebuild   why the index is built anew, null unless it is
 * @param failure   why the run as a whole failed, null unless it did
 */
public record RunStatus(
        String id,
        State state,
        Phase phase,
        List<String> sources,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant at,
        Counts counts,
        List<DocumentError> errors,
        int errorCount,
        List<HeldBack> heldBack,
        @Nullable String rebuild,
        @Nullable String failure) {

    public RunStatus {
        sources = List.copyOf(sources);
        errors = List.copyOf(errors);
        heldBack = List.copyOf(heldBack);
    }

    /** Whether a run still runs. */
    public enum State {
        RUNNING, DONE, FAILED
    }

    /** What a run does: it waits for another, lists the sources, reads documents, makes them searchable. */
    public enum Phase {
        WAITING, LISTING, READING, COMMITTING, ENDED
    }

    /**
     * How many documents; one that was looked at twice in a run counts twice.
     *
     * @param total     found in the sources; grows while they are listed
     * @param done      looked at so far, of the total
     * @param added     not in the index before
     * @param changed   put in place of an older version
     * @param removed   no longer there
     * @param unchanged in the index already as they are
     * @param passages  passages written for the added and changed documents
     * @param bytes     the text of the added and changed documents, in UTF-8
     */
    public record Counts(
            int total,
            int done,
            int added,
            int changed,
            int removed,
            int unchanged,
            int passages,
            long bytes) {}

    /** How long it has been running, or ran; more than zero. */
    public Duration elapsed() {
        var elapsed = Duration.between(startedAt, at);
        return elapsed.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : elapsed;
    }

    public double documentsPerSecond() {
        return counts.done() / seconds();
    }

    public double bytesPerSecond() {
        return counts.bytes() / seconds();
    }

    /** How long the rest takes at the speed so far; empty before there is a speed, and at the end. */
    public Optional<Duration> remaining() {
        if (state != State.RUNNING || counts.done() == 0) {
            return Optional.empty();
        }
        var left = (double) (counts.total() - counts.done()) / counts.done();
        return Optional.of(Duration.ofMillis(Math.round(elapsed().toMillis() * left)));
    }

    private double seconds() {
        return elapsed().toNanos() / 1e9;
    }

    public int total() {
        return counts.total();
    }

    public int done() {
        return counts.done();
    }

    public int added() {
        return counts.added();
    }

    public int changed() {
        return counts.changed();
    }

    public int removed() {
        return counts.removed();
    }

    public int unchanged() {
        return counts.unchanged();
    }

    public int passages() {
        return counts.passages();
    }
}
