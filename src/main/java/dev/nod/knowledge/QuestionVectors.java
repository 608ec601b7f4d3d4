package dev.nod.knowledge;

import dev.nod.request.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of questions, as far as they can be had without making anybody wait: after some failures in a row the
 * embedder is left alone for a while, and what was asked lately is remembered.
 */
public final class QuestionVectors {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionVectors.class);
    private static final int REMEMBERED = 500;
    private static final int FAILURES_IN_A_ROW = 3;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);
    private static final int MOST_TURNS = 3;
    private static final int MOST_CHARACTERS = 2_000;

    private final Embedder embedder;
    private final Clock clock;
    private final LongAdder embedded = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final Map<String, float[]> recent = new LinkedHashMap<>(16, 0.75f, true);
    private int failuresInARow;
    private Instant retryAt = Instant.MIN;
    private Instant warnAt = Instant.MIN;

    public QuestionVectors(Embedder embedder, Clock clock) {
        this.embedder = embedder;
        this.clock = clock;
    }

    /** The vector of what is asked; empty if it cannot be had now. */
    public Optional<float[]> of(Query query) {
        var text = text(query);
        if (text.isBlank()) {
            return Optional.empty();
        }
        synchronized (recent) {
            var known = recent.get(text);
            if (known != null) {
                return Optional.of(known);
            }
        }
        if (!mayAsk()) {
            skipped.increment();
            return Optional.empty();
        }
        try {
            var vector = embedder.question(text);
            succeeded(text, vector);
            return Optional.of(vector);
        } catch (EmbeddingsUnavailableException | EmbeddingsRefusedException e) {
            failed(e);
            return Optional.empty();
        }
    }

    /** How many questions were embedded, failed to be, and were not tried because others had failed before. */
    public Counts counts() {
        return new Counts(embedded.sum(), failed.sum(), skipped.sum());
    }

    /**
     * How many questions there were since the start.
     *
     * @param embedded were embedded
     * @param failed   were answered by their words only, because the embedder failed or was too slow
     * @param skipped  were answered by their words only, because it had failed for others just before
     */
    public record Counts(long embedded, long failed, long skipped) {}

    /** A follow-up leaves out what it is about, which its asker said before. */
    private static String text(Query query) {
        var said = new ArrayList<String>();
        query.earlier()
                .stream()
                .filter(turn -> turn.speaker() == Turn.Speaker.ASKER)
                .map(Turn::text)
                .forEach(said::add);
        var latest = said.subList(Math.max(0, said.size() - MOST_TURNS), said.size());
        var text = String.join("\n", latest);
        var question = EmbeddedText.beginning(query.question().strip(), MOST_CHARACTERS);
        var room = MOST_CHARACTERS - question.length();
        var before = text.length() <= room ? text : text.substring(text.length() - room);
        return (before + "\n" + question).strip();
    }

    private synchronized boolean mayAsk() {
        if (failuresInARow < FAILURES_IN_A_ROW) {
            return true;
        }
        var now = clock.instant();
        if (now.isBefore(retryAt)) {
            return false;
        }
        retryAt = now.plus(LEFT_ALONE);
        return true;
    }

    private void succeeded(String text, float[] vector) {
        embedded.increment();
        synchronized (this) {
            failuresInARow = 0;
        }
        synchronized (recent) {
            recent.put(text, vector);
            if (recent.size() > REMEMBERED) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
    }

    private synchronized void failed(RuntimeException failure) {
        failed.increment();
        failuresInARow++;
        var now = clock.instant();
        retryAt = now.plus(LEFT_ALONE);
        if (!now.isBefore(warnAt)) {
            warnAt = now.plus(BETWEEN_WARNINGS);
            LOG.warn("Questions are answered by their words only: {}", failure.getMessage());
        }
    }
}
