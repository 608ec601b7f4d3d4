package dev.nod.knowledge;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the passages of an index their vectors, beside its reindexing: passages are found by their words as soon as
 * they are indexed, and by their meaning as soon as they are embedded. Each batch is kept before the next is asked
 * for, so that a crash costs at most one.
 */
public final class Embedding implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Embedding.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final int LOOKS_AFTER_FAILURE = 12;
    private static final int FILLED_AT_A_TIME = 5_000;
    private static final int SHORTEST = 250;
    private static final int REFUSED_IN_A_ROW = 3;

    private final Embedder embedder;
    private final VectorCache cache;
    private final VectorIndex index;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final LongAdder embedded = new LongAdder();
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("embedding").daemon().factory());
    private volatile @Nullable String failure;
    private volatile boolean stopped;
    private int looksToSkip;
    private int refusedInARow;

    public Embedding(Embedder embedder, VectorCache cache, VectorIndex index) {
        this.embedder = embedder;
        this.cache = cache;
        this.index = index;
    }

    /** From now on, embeds what is indexed soon after it is. */
    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    public EmbeddingStatus status() {
        var coverage = index.coverage();
        return new EmbeddingStatus(coverage.with(), coverage.without(), embedded.sum(), refused.size(),
                failure);
    }

    /** How many texts were embedded since the start. */
    public long embedded() {
        return embedded.sum();
    }

    /** Embeds all that has no vector yet; what cannot be embedded now is left for the next time. */
    public synchronized EmbeddingStatus run() {
        try {
            index.fill();
            while (!stopped && pass() > 0) {
                index.fill();
            }
            failure = null;
        } catch (EmbeddingsUnavailableException e) {
            LOG.warn("Passages are left without a vector for now: {}", e.getMessage());
            failure = e.getMessage();
            index.fill();
        }
        return status();
    }

    /** Stops after the batch that is being embedded. */
    @Override
    public void close() {
        stopped = true;
        thread.close();
    }

    private void look() {
        if (looksToSkip > 0) {
            looksToSkip--;
            return;
        }
        try {
            if (!stopped && index.coverage().without() > refused.size() && run().failure() != null) {
                looksToSkip = LOOKS_AFTER_FAILURE;
            }
        } catch (RuntimeException e) {
            LOG.error("The embedding of passages failed", e);
            failure = String.valueOf(e.getMessage());
            looksToSkip = LOOKS_AFTER_FAILURE;
        }
    }

    /** Embeds the text of every passage that lacks a vector; returns how many texts. */
    private int pass() {
        var count = 0;
        var filled = 0;
        var waiting = new LinkedHashMap<String, String>();
        var page = index.lacking(-1, embedder.batch());
        while (!stopped && !page.passages().isEmpty()) {
            for (var passage : page.passages()) {
                var text = EmbeddedText.of(passage);
                var key = EmbeddedText.key(embedder.identity(), text);
                if (!refused.contains(key) && cache.get(key).isEmpty()) {
                    waiting.put(key, text);
                }
                if (waiting.size() == embedder.batch()) {
                    count += embed(waiting);
                }
            }
            page = index.lacking(page.last(), embedder.batch());
            if (count - filled >= FILLED_AT_A_TIME) {
                index.fill();
                filled = count;
            }
        }
        return stopped ? count : count + embed(waiting);
    }

    private int embed(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return 0;
        }
        var kept = 0;
        try {
            kept = keep(List.copyOf(texts.keySet()), embedder.passages(List.copyOf(texts.values())));
        } catch (EmbeddingsRefusedException _) {
            for (var text : texts.entrySet()) {
                kept += embedAlone(text.getKey(), text.getValue());
            }
        }
        texts.clear();
        return kept;
    }

    /** A text that is refused is tried again shorter; several in a row that are refused to the end mean more. */
    private int embedAlone(String key, String text) {
        for (var most = text.length(); most >= Math.min(SHORTEST, text.length()); most /= 2) {
            try {
                return keep(List.of(key),
                        embedder.passages(List.of(EmbeddedText.beginning(text, most))));
            } catch (EmbeddingsRefusedException e) {
                if (most / 2 < SHORTEST && ++refusedInARow >= REFUSED_IN_A_ROW && embedded.sum() == 0) {
                    throw new EmbeddingsUnavailableException("every text is refused: " + e.getMessage(), e);
                }
            }
        }
        refused.add(key);
        return 0;
    }

    private int keep(List<String> keys, List<float[]> vectors) {
        var kept = new HashMap<String, float[]>();
        for (var i = 0; i < keys.size(); i++) {
            kept.put(keys.get(i), vectors.get(i));
        }
        cache.put(kept);
        embedded.add(kept.size());
        refusedInARow = 0;
        return kept.size();
    }
}
