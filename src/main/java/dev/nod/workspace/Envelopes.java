package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What is on its way to the app: sent but not acknowledged, or waiting for the app to connect. */
final class Envelopes {

    private static final int LAST_ATTEMPT = 3;

    private final Ledger ledger;
    private final Links links;
    private final Patience patience;
    private final Timers timers;
    private final Clock clock;
    private final Map<String, CompletableFuture<JsonNode>> unanswered = new HashMap<>();
    private final Deque<Kept> kept = new ArrayDeque<>();

    Envelopes(Ledger ledger, Links links, Patience patience, Timers timers, Clock clock) {
        this.ledger = ledger;
        this.links = links;
        this.patience = patience;
        this.timers = timers;
        this.clock = clock;
        links.readBy(this::read);
        links.watch(connected -> {
            if (connected) {
                sendKept();
            }
        });
    }

    /** An event that found no app. */
    private record Kept(Envelope envelope, Instant until) {}

    void send(ObjectNode event) {
        var envelope = envelope(Envelope.Type.EVENTS_API, event);
        if (links.isAnyOpen()) {
            deliver(envelope, 0);
        } else {
            keep(envelope);
        }
    }

    /**
     * Hands a command or a click to the app, once.
     *
     * @return what the app acknowledges it with, a missing node for a bare acknowledgement; fails with
     *     {@code dispatch_failed} without an app and with {@code operation_timeout} without an answer
     */
    CompletableFuture<JsonNode> ask(Envelope.Type type, ObjectNode payload) {
        var answer = new CompletableFuture<JsonNode>();
        var link = links.next();
        if (link.isEmpty()) {
            answer.completeExceptionally(new Refused("dispatch_failed"));
            return answer;
        }
        var envelope = envelope(type, payload);
        unanswered.put(envelope.id(), answer);
        link.get().send(envelope.text(0));
        timers.after(patience.answer(), () -> ledger.turn(() -> {
            if (unanswered.remove(envelope.id()) != null) {
                answer.completeExceptionally(new Refused("operation_timeout"));
            }
        }));
        return answer;
    }

    private static Envelope envelope(Envelope.Type type, ObjectNode payload) {
        return new Envelope(UUID.randomUUID().toString(), type, payload);
    }

    private void deliver(Envelope envelope, int attempt) {
        var link = links.next();
        if (link.isEmpty()) {
            keep(envelope);
            return;
        }
        unanswered.put(envelope.id(), new CompletableFuture<>());
        link.get().send(envelope.text(attempt));
        timers.after(patience.event(), () -> ledger.turn(() -> {
            if (unanswered.remove(envelope.id()) != null && attempt < LAST_ATTEMPT) {
                deliver(envelope, attempt + 1);
            }
        }));
    }

    private void keep(Envelope envelope) {
        forgetOld();
        kept.add(new Kept(envelope, clock.instant().plus(patience.absence())));
    }

    private void sendKept() {
        forgetOld();
        while (!kept.isEmpty()) {
            deliver(kept.remove().envelope(), 0);
        }
    }

    private void forgetOld() {
        var now = clock.instant();
        kept.removeIf(waiting -> now.isAfter(waiting.until()));
    }

    private void read(String text) {
        var acknowledgement = Json.parse(text).orElse(MissingNode.getInstance());
        var answer = unanswered.remove(acknowledgement.path("envelope_id").asText());
        if (answer != null) {
            answer.complete(acknowledgement.path("payload"));
        }
    }
}
