package dev.nod.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An app that acknowledges at once and does nothing: what the machine and the measuring take by themselves. */
final class BareClient implements WebSocket.Listener, AutoCloseable {

    private static final Pattern ENVELOPE = Pattern.compile("\"envelope_id\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    BareClient(String url) {
        socket = http.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        text.append(part);
        if (!isLast) {
            from.request(1);
            return null;
        }
        var envelope = ENVELOPE.matcher(text);
        var isEnvelope = envelope.find();
        var acknowledgement = isEnvelope ? "{\"envelope_id\":\"%s\"}".formatted(envelope.group(1)) : "";
        text.setLength(0);
        if (!isEnvelope) {
            from.request(1);
            return null;
        }
        return from.sendText(acknowledgement, true).thenRun(() -> from.request(1));
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
