package dev.nod.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** Sends events to an app over its socket and measures how soon it acknowledges them; sends again as Slack does. */
final class Deliveries implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_ATTEMPTS = 4;

    /** What was sent, and where its latency is noted. */
    private record Sent(ObjectNode envelope, Latencies latencies, long at, AtomicInteger attempts) {}

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Sent> unacknowledged = new ConcurrentHashMap<>();
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final Semaphore mayWrite = new Semaphore(1);
    private final AtomicInteger repeated = new AtomicInteger();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final Thread writer = Thread.ofPlatform().daemon().name("deliveries").unstarted(this::write);
    private volatile @Nullable Session session;

    Deliveries() {
        writer.start();
        var _ = watch.scheduleWithFixedDelay(this::repeat, 500, 500, TimeUnit.MILLISECONDS);
    }

    void connected(Session opened) {
        session = opened;
        queue.add("""
            {"type":"hello","num_connections":1,"connection_info":{"app_id":"A0NOD00001"},
             "debug_info":{"host":"load","approximate_connection_time":18060}}""");
    }

    /** What is not acknowledged is sent again over the next socket. */
    void disconnected() {
        session = null;
    }

    boolean isConnected() {
        var open = session;
        return open != null && open.isOpen();
    }

    void deliver(ObjectNode payload, Latencies latencies) {
        var id = UUID.randomUUID().toString();
        var envelope = json.createObjectNode();
        envelope.put("envelope_id", id).put("type", "events_api").put("accepts_response_payload", false);
        envelope.set("payload", payload);
        envelope.put("retry_attempt", 0).put("retry_reason", "");
        unacknowledged.put(id, new Sent(envelope, latencies, System.nanoTime(), new AtomicInteger(1)));
        queue.add(envelope.toString());
    }

    /** What the app wrote to its socket. */
    void received(String text) {
        var acknowledged = unacknowledged.remove(read(text).path("envelope_id").asText());
        if (acknowledged != null) {
            acknowledged.latencies().add(Duration.ofNanos(System.nanoTime() - acknowledged.at()));
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            while (true) {
                var text = queue.take();
                mayWrite.acquire();
                var open = session;
                if (open == null || !open.isOpen()) {
                    mayWrite.release();
                } else {
                    open.sendText(text, Callback.from(mayWrite::release, _ -> mayWrite.release()));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat() {
        var now = System.nanoTime();
        for (var sent : unacknowledged.values()) {
            var attempts = sent.attempts().get();
            if (attempts < MOST_ATTEMPTS && now - sent.at() > attempts * PATIENCE.toNanos()) {
                sent.attempts().incrementAndGet();
                repeated.incrementAndGet();
                queue.add(sent.envelope()
                        .put("retry_attempt", attempts)
                        .put("retry_reason", "timeout")
                        .toString());
            }
        }
    }

    int unacknowledged() {
        return unacknowledged.size();
    }

    /** How often something was sent again since it was not acknowledged in time. */
    int repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        writer.interrupt();
    }
}
