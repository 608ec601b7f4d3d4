package dev.nod.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nod.model.ModelKind;
import dev.nod.model.ModelSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A provider of a language model, whose server behaves as its pages say, and misbehaves as it is told. */
public final class FakeProvider implements AutoCloseable {

    private static final int BACKLOG = 2_000;

    private final ModelKind kind;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingDeque<Answer> planned = new LinkedBlockingDeque<>();
    private final List<Sent> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Function<String, Answer> usual = _ -> Answer.status(500);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private volatile Duration pace = Duration.ZERO;

    private FakeProvider(ModelKind kind, HttpServer server) {
        this.kind = kind;
        this.server = server;
    }

    /** What somebody sent, with the names of headers in lower case. */
    public record Sent(String method, URI uri, Map<String, String> headers, String body) {}

    /**
     * How to answer a request.
     *
     * @param bytes how many there are to come; 0 if that is not said
     */
    public record Answer(int status, Map<String, String> headers, long bytes, Body body) {

        /** A stream that is there at once. */
        public static Answer stream(String events) {
            return stream(events.getBytes(StandardCharsets.UTF_8));
        }

        /** A stream of whatever bytes. */
        public static Answer stream(byte[] events) {
            return new Answer(200, Map.of("Content-Type", "text/event-stream; charset=utf-8"), 0,
                    (out, _) -> out.write(events));
        }

        /** A stream that is cut after these events, where more were to come. */
        public static Answer cutAfter(String events) {
            var bytes = events.getBytes(StandardCharsets.UTF_8);
            return new Answer(200, Map.of("Content-Type", "text/event-stream"), bytes.length + 1_000L,
                    (out, _) -> out.write(bytes));
        }

        /** A stream that never goes on after these events. */
        public static Answer silentAfter(String events) {
            return new Answer(200, Map.of("Content-Type", "text/event-stream"), 0, (out, closed) -> {
                out.write(events.getBytes(StandardCharsets.UTF_8));
                out.flush();
                closed.await();
            });
        }

        /** A stream of one event at a time, for ever. */
        public static Answer drip(String event, Duration pause) {
            return new Answer(200, Map.of("Content-Type", "text/event-stream"), 0, (out, closed) -> {
                do {
                    out.write(event.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            });
        }

        /** A status with an error that quotes what must not be shown. */
        public static Answer status(int status) {
            return new Answer(status, Map.of("Content-Type", "application/json"), 0,
                    (out, _) -> out.write(
                            "{\"error\":{\"message\":\"server-text\"}}".getBytes(StandardCharsets.UTF_8)));
        }

        /** The same with a header more. */
        public Answer with(String header, String value) {
            var more = new TreeMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, bytes, body);
        }
    }

    /** Writes the body of an answer. */
    public interface Body {

        void write(OutputStream out, CountDownLatch closed) throws IOException, InterruptedException;
    }

    /** Starts on a free port. */
    public static FakeProvider start(ModelKind kind) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var started = new FakeProvider(kind, HttpServer.create(address, BACKLOG));
            started.server.setExecutor(started.threads);
            started.server.createContext("/", started::handle);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What paths are appended to. */
    public URI url() {
        return URI.create("http://127.0.0.1:%d/base".formatted(server.getAddress().getPort()));
    }

    /** Settings that lead here. */
    public ModelSettings settings(String name) {
        return ModelSettings.of(name, kind, url(), "model-1");
    }

    /** From now on the model writes this text, whatever it is asked. */
    public void says(String text) {
        answers(_ -> text);
    }

    /** From now on the model writes what is made of the body of the request. */
    public void answers(Function<String, String> text) {
        usual = body -> Answer.stream(ProviderEvents.answer(kind, text.apply(body)));
    }

    /** From now on it answers so, unless something is planned. */
    public void always(Answer answer) {
        usual = _ -> answer;
    }

    /** Answers so to the next request for which nothing is planned yet. */
    public void next(Answer answer) {
        planned.add(answer);
    }

    /** From now on each answer begins only after so long. */
    public void takes(Duration time) {
        pace = time;
    }

    /** How many requests were under way at the same time. */
    public int mostAtOnce() {
        return mostUnderWay.get();
    }

    public List<Sent> requests() {
        return requests;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            requests.add(new Sent(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body));
            if (pace.isPositive() && closed.await(pace.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            var next = planned.poll();
            var answer = next == null ? usual.apply(body) : next;
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.bytes());
            answer.body().write(exchange.getResponseBody(), closed);
            if (answer.bytes() == 0) {
                exchange.getResponseBody().close();
            }
        } catch (IOException _) {
            // Whoever asked has gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }
}
