package dev.nod.call;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a real port that reads each request to its end, counts it, and then does as it was told. */
final class Receiver implements AutoCloseable {

    /** What it does with a request that it has read. */
    interface Behaviour {

        void answer(Socket connection, String request) throws IOException;
    }

    /** Never answers. */
    static final Behaviour HANG = (connection, _) -> {
        var _ = connection.getInputStream().read();
    };
    /** Closes the connection without an answer. */
    static final Behaviour DROP = (connection, _) -> connection.close();

    private final ServerSocket server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Behaviour behaviour;

    Receiver(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    /** One that answers everything alike. */
    static Receiver answering(String status, String headers, String body) throws IOException {
        return new Receiver((connection, _) -> write(connection, status, headers, body));
    }

    static void write(Socket connection, String status, String headers, String body) throws IOException {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        connection.getOutputStream()
                .write("HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n%s"
                        .formatted(status, headers, length, body)
                        .getBytes(StandardCharsets.UTF_8));
    }

    String origin() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** What arrived: head and body of each request. */
    List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            for (var request = read(in); !request.isEmpty(); request = read(in)) {
                requests.add(request);
                behaviour.answer(connection, request);
            }
        } catch (IOException _) {
            open.remove(connection);
        }
    }

    private static String read(InputStream in) throws IOException {
        var request = new StringBuilder();
        for (var next = in.read(); next >= 0; next = in.read()) {
            request.append((char) next);
            if (request.toString().endsWith("\r\n\r\n")) {
                var length = request.toString()
                        .lines()
                        .filter(line -> line.startsWith("Content-Length: "))
                        .mapToInt(line -> Integer.parseInt(line.substring(16)))
                        .findFirst()
                        .orElse(0);
                return request.append(new String(in.readNBytes(length), StandardCharsets.UTF_8)).toString();
            }
        }
        return "";
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
