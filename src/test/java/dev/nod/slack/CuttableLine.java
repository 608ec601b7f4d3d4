package dev.nod.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A line to a server on this machine that a test can cut. It writes its own port for the server's in everything
 * that passes, so that addresses the server hands out lead through the line as well.
 */
final class CuttableLine implements AutoCloseable {

    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile int target;
    private volatile boolean isDead;

    CuttableLine() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The same address through the line. */
    URI to(URI address) {
        target = address.getPort();
        return URI.create(address.toString().replace(":" + target, ":" + listener.getLocalPort()));
    }

    /** Breaks every connection off; new ones come through. */
    void cut() {
        sockets.forEach(CuttableLine::close);
        sockets.clear();
    }

    /** Breaks every connection off, and lets no new one through until the line is repaired. */
    void kill() {
        isDead = true;
        cut();
    }

    void repair() {
        isDead = false;
    }

    private void accept() {
        try {
            while (true) {
                connect(listener.accept());
            }
        } catch (IOException _) {
            cut();
        }
    }

    private void connect(Socket client) throws IOException {
        if (isDead) {
            close(client);
            return;
        }
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.addAll(List.of(client, server));
        Thread.ofVirtual().start(() -> pump(client, server, listener.getLocalPort(), target));
        Thread.ofVirtual().start(() -> pump(server, client, target, listener.getLocalPort()));
    }

    private static void pump(Socket from, Socket to, int before, int after) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            var buffer = new byte[65_536];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                var text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                out.write(text.replace(":" + before, ":" + after).getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException _) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
