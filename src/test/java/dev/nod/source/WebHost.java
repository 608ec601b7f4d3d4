package dev.nod.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A web site on a real port, page by page as a test says, which remembers what it was asked. */
final class WebHost implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> agents = new ConcurrentHashMap<>();

    WebHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** How the site answers for one page. */
    interface Page {

        void answer(HttpExchange exchange) throws IOException;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    WebHost html(String path, String html) {
        return page(path, "text/html; charset=utf-8", html);
    }

    WebHost page(String path, String type, String text) {
        return page(path, type, text.getBytes(StandardCharsets.UTF_8));
    }

    WebHost page(String path, String type, byte[] bytes) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            send(exchange, 200, bytes);
        });
    }

    /** A page with an ETag, which is sent only to who does not have it. */
    WebHost tagged(String path, String html, String tag) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, html.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    WebHost redirect(String path, String to) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    WebHost status(String path, int status) {
        return on(path, exchange -> send(exchange, status, "no".getBytes(StandardCharsets.UTF_8)));
    }

    WebHost on(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    WebHost remove(String path) {
        pages.remove(path);
        return this;
    }

    /** The paths that were asked for since the last time, with their queries. */
    List<String> requests() {
        synchronized (requests) {
            var now = List.copyOf(requests);
            requests.clear();
            return now;
        }
    }

    /** When requests came in, in nanoseconds. */
    List<Long> times() {
        return List.copyOf(times);
    }

    String agent() {
        return agents.getOrDefault("last", "");
    }

    static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            times.add(System.nanoTime());
            requests.add(path);
            agents.put("last", exchange.getRequestHeaders().getFirst("User-Agent"));
            var page = pages.get(path);
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                page.answer(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
