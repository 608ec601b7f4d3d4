package dev.nod.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** A line to a try-it workspace, on which a test lets things go wrong with calls and with what passes over sockets. */
public final class FaultyLine implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Queue<Fault>> next = new ConcurrentHashMap<>();
    private final Map<String, Fault> lasting = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Sockets sockets = new Sockets();
    private final Server server;
    private final ServerConnector connector;
    private volatile int target;

    public FaultyLine() {
        var threads = new QueuedThreadPool(16);
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        server = new Server(threads);
        server.setStopTimeout(0);
        connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var upgrade = WebSocketUpgradeHandler.from(server,
                container -> container.addMapping("/link/*", (request, _, _) -> sockets.to(
                        URI.create("ws://127.0.0.1:%d%s".formatted(target,
                                request.getHttpURI().getPathQuery())))));
        upgrade.setHandler(new Calls());
        server.setHandler(upgrade);
        try {
            server.start();
        } catch (Exception e) {
            throw new AssertionError("the line does not start", e);
        }
    }

    /** The same address through the line. */
    public URI to(URI address) {
        target = address.getPort();
        return URI.create(here(address.toString()));
    }

    private String here(String text) {
        return text.replace(":" + target, ":" + connector.getLocalPort());
    }

    /** The next call of the method goes wrong. */
    public void next(String method, Fault fault) {
        next.computeIfAbsent(method, _ -> new ConcurrentLinkedQueue<>()).add(fault);
    }

    /** Every call of the method goes wrong, until it is mended; {@code *} stands for every method. */
    public void always(String method, Fault fault) {
        lasting.put(method, fault);
    }

    public void mend(String method) {
        lasting.remove(method);
    }

    /** What passes over sockets. */
    public Sockets sockets() {
        return sockets;
    }

    @Override
    public void close() {
        closed.countDown();
        sockets.cut();
        try {
            server.stop();
        } catch (Exception e) {
            throw new AssertionError("the line does not stop", e);
        }
        http.shutdownNow();
    }

    /** Passes calls on, or not. */
    private final class Calls extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var body = Content.Source.asString(request, StandardCharsets.UTF_8);
            switch (fault(Request.getPathInContext(request).replaceFirst("^/api/", ""))) {
                case null -> {
                    var answer = pass(request, body);
                    write(response, callback, answer.statusCode(), here(answer.body()));
                }
                case Fault.Answer(var status, var text, var headers) -> {
                    headers.forEach(response.getHeaders()::put);
                    write(response, callback, status, text);
                }
                case Fault.DoneBut(var status) -> {
                    var _ = pass(request, body);
                    write(response, callback, status, "");
                }
                case Fault.LostAnswer _ -> {
                    var _ = pass(request, body);
                    request.getConnectionMetaData().getConnection().getEndPoint().close();
                    callback.failed(new IOException("lost"));
                }
                case Fault.Hang _ -> {
                    closed.await();
                    callback.failed(new IOException("closed"));
                }
            }
            return true;
        }

        private @Nullable Fault fault(String method) {
            var once = next.get(method);
            var fault = once == null ? null : once.poll();
            return fault == null ? lasting.getOrDefault(method, lasting.get("*")) : fault;
        }

        private HttpResponse<String> pass(Request request, String body)
                throws IOException, InterruptedException {
            var headers = request.getHeaders();
            var passed = HttpRequest
                    .newBuilder(URI.create(
                            "http://127.0.0.1:%d%s".formatted(target, request.getHttpURI().getPathQuery())))
                    .method(request.getMethod(), HttpRequest.BodyPublishers.ofString(body));
            for (var name : new HttpHeader[]{HttpHeader.AUTHORIZATION, HttpHeader.CONTENT_TYPE}) {
                if (headers.contains(name)) {
                    passed.header(name.asString(), headers.get(name));
                }
            }
            return http.send(passed.build(), HttpResponse.BodyHandlers.ofString());
        }

        private static void write(Response response, Callback callback, int status, String body) {
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
            Content.Sink.write(response, true, body, callback);
        }
    }
}
