package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A Socket Mode connection by hand, which acknowledges only what it is told to. */
final class RawSocket implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private volatile boolean polite;

    RawSocket(Workspace workspace) {
        try (var api = new ApiClient(workspace)) {
            var url = api.callAs(workspace.appToken(), "apps.connections.open").path("url").asText();
            socket = http.newWebSocketBuilder().buildAsync(URI.create(url), new Reader()).join();
        }
    }

    private final class Reader implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                var message = Json.parse(partial.toString()).orElseThrow();
                partial.setLength(0);
                received.add(message);
                if (polite && message.has("envelope_id")) {
                    var _ = from.sendText(bare(message).toString(), true);
                }
            }
            from.request(1);
            return null;
        }
    }

    List<JsonNode> received(String type) {
        return received.stream().filter(message -> message.path("type").asText().equals(type)).toList();
    }

    List<JsonNode> received() {
        return List.copyOf(received);
    }

    /** Acknowledges everything from now on. */
    RawSocket polite() {
        polite = true;
        return this;
    }

    private static ObjectNode bare(JsonNode envelope) {
        return Json.object().put("envelope_id", envelope.path("envelope_id").asText());
    }

    void acknowledge(JsonNode envelope) {
        acknowledge(envelope, Json.object());
    }

    void acknowledge(JsonNode envelope, JsonNode payload) {
        var answer = bare(envelope);
        if (!payload.isEmpty()) {
            answer.set("payload", payload);
        }
        socket.sendText(answer.toString(), true).join();
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
