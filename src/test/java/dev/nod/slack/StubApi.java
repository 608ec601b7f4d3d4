package dev.nod.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Web API on a real port that answers each method with what a test told it to. */
final class StubApi implements AutoCloseable {

    /** How a method is answered; status 0 lets the caller wait, a negative one breaks the connection off. */
    record Answer(int status, String body, Map<String, String> headers) {}

    private static final String AUTH_TEST = """
        {"ok":true,"team":"Acme","team_id":"T0ACME0001","url":"https://acme.slack.com/","user":"nod",
         "user_id":"U0NOD00001","bot_id":"B0NOD00001"}""";
    static final String PRIVATE_CHANNEL = """
        {"ok":true,"channel":{"id":"C0REVIEW01","name":"drafts","is_private":true,"is_member":true%s}}""";

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    StubApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(executor);
        server.createContext("/api/", this::handle);
        server.start();
        answer("auth.test", AUTH_TEST);
        answer("conversations.info", PRIVATE_CHANNEL.formatted(""));
    }

    StubApi answer(String method, String body) {
        return answer(method, 200, body, Map.of());
    }

    StubApi answer(String method, int status, String body, Map<String, String> headers) {
        answers.put(method, new Answer(status, body, headers));
        return this;
    }

    /** Answers the method in another way when it is called with this argument, such as "channel=C0DRAFTS01". */
    StubApi answer(String method, String argument, String body) {
        return answer(method + "?" + argument, body);
    }

    /** Answers the method after nobody waits any more. */
    void hang(String method) {
        answer(method, 0, "", Map.of());
    }

    StubApi refuse(String method, String error) {
        return answer(method, "{\"ok\":false,\"error\":\"%s\"}".formatted(error));
    }

    StubApi grant(String scopes) {
        return answer("auth.test", 200, AUTH_TEST, Map.of("X-OAuth-Scopes", scopes));
    }

    long calls(String method) {
        return calls.stream().filter(method::equals).count();
    }

    SlackSettings settings() {
        return settings("C0REVIEW01");
    }

    SlackSettings settings(String reviewChannel) {
        return new SlackSettings("xoxb-secret-1", "xapp-secret-2", url(), reviewChannel);
    }

    URI url() {
        return URI.create("http://127.0.0.1:%d/api/".formatted(server.getAddress().getPort()));
    }

    SlackSession open() {
        return SlackSession.open(settings(), new Client(settings(), Duration.ofSeconds(1)));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestURI().getPath().substring("/api/".length());
            calls.add(method);
            var arguments = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = Arrays.stream(arguments.split("&", -1))
                    .map(argument -> answers.get(method + "?" + argument))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> answers.getOrDefault(method,
                            new Answer(200, "{\"ok\":true}", Map.of())));
            if (answer.status() == 0) {
                closed.await();
            }
            if (answer.status() > 0) {
                answer.headers().forEach(exchange.getResponseHeaders()::set);
                var body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        executor.shutdownNow();
    }
}
