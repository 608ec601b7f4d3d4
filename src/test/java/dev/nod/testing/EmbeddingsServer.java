package dev.nod.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;

/** A server that embeds as OpenAI's is documented to, with {@link Synonyms} in place of a model. */
public final class EmbeddingsServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingDeque<Reply> planned = new LinkedBlockingDeque<>();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Gate gate = new Gate(Integer.MAX_VALUE);
    private volatile int status = 200;

    private EmbeddingsServer(HttpServer server) {
        this.server = server;
    }

    /** A reply in place of the right one. */
    public record Reply(int status, Map<String, String> headers, String body) {

        /** One in JSON. */
        public static Reply of(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body);
        }
    }

    /** What somebody sent. */
    public record Request(String method, String path, String authorization, JsonNode body) {}

    private record Gate(int from, CountDownLatch reached, CountDownLatch opened) {

        Gate(int from) {
            this(from, new CountDownLatch(1), new CountDownLatch(1));
        }
    }

    /** Starts on a free port. */
    public static EmbeddingsServer start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var started = new EmbeddingsServer(HttpServer.create(address, 0));
            started.server.setExecutor(started.threads);
            started.server.createContext("/", started::handle);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands before {@code /embeddings}. */
    public URI url() {
        return URI.create("http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
    }

    /** Replies so to the next request for which nothing is planned yet. */
    public void reply(Reply reply) {
        planned.add(reply);
    }

    /** From now on every request gets this status; 200 for the right reply. */
    public void always(int everyStatus) {
        status = everyStatus;
    }

    /** Holds back the reply to this request, counted from 1, and to all after it. */
    public void holdFrom(int request) {
        gate = new Gate(request);
    }

    /** Waits until a request is held back. */
    public void awaitHeld() throws InterruptedException {
        gate.reached().await();
    }

    /** Lets go of what is held back. */
    public void release() {
        gate.opened().countDown();
        gate = new Gate(Integer.MAX_VALUE);
    }

    /** The texts that were embedded, each as often as it was. */
    public List<String> answered() {
        return answered;
    }

    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    body));
            waitAt(gate);
            var reply = planned.poll();
            if (reply == null) {
                reply = status == 200 ? embedded(body) : Reply.of(status, "{\"error\":{}}");
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void waitAt(Gate here) {
        if (requests.size() < here.from()) {
            return;
        }
        here.reached().countDown();
        try {
            here.opened().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply embedded(JsonNode body) throws IOException {
        var data = new ArrayList<Map<String, Object>>();
        for (var text : body.path("input")) {
            data.addFirst(Map.of(
                    "object",
                    "embedding",
                    "index",
                    data.size(),
                    "embedding",
                    Synonyms.vector(body.path("model").asText(), text.asText())));
            answered.add(text.asText());
        }
        return Reply.of(200, JSON.writeValueAsString(Map.of(
                "object",
                "list",
                "data",
                data,
                "model",
                body.path("model").asText(),
                "usage",
                Map.of("prompt_tokens", 1, "total_tokens", 1))));
    }
}
