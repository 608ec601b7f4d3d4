package dev.nod.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/** Writes one chat page's events as Server-Sent Events for as long as the page listens. */
final class PageStream {

    private static final Duration ALIVE = Duration.ofSeconds(15);

    private PageStream() {}

    static void run(PageSubscription subscription, Response response) throws IOException {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        write(response, "retry: 1000\n\n");
        try {
            while (!subscription.isClosed()) {
                var event = subscription.next(ALIVE);
                if (!subscription.isClosed()) {
                    write(response, event.map(PageStream::text).orElse(": alive\n\n"));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(PageSubscription.Event event) {
        return "id: " + event.id() + "\ndata: " + event.data() + "\n\n";
    }

    private static void write(Response response, String text) throws IOException {
        Content.Sink.write(response, false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
