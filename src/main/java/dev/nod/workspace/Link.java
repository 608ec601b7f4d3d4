package dev.nod.workspace;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One app's socket. Nothing here waits for the app: what it does not read in time closes its socket. */
public final class Link implements Session.Listener.AutoDemanding {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final int LIMIT = 256;

    private final Links links;
    private final Queue<String> waiting = new ArrayDeque<>();
    private volatile @Nullable Session session;
    private boolean sending;

    Link(Links links) {
        this.links = links;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        links.opened(this);
    }

    @Override
    public void onWebSocketText(String text) {
        links.received(text);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("A socket of the app broke", cause);
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        links.closed(this);
        callback.succeed();
    }

    void send(String text) {
        synchronized (waiting) {
            if (waiting.size() >= LIMIT) {
                LOG.warn("An app does not read its socket; the socket is closed");
                disconnect();
                return;
            }
            waiting.add(text);
            if (sending) {
                return;
            }
            sending = true;
        }
        sendNext();
    }

    private void sendNext() {
        String text;
        synchronized (waiting) {
            text = waiting.poll();
            sending = text != null;
        }
        var open = session;
        if (text != null && open != null) {
            open.sendText(text, Callback.from(this::sendNext, _ -> open.disconnect()));
        }
    }

    void ping() {
        var open = session;
        if (open != null) {
            open.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        }
    }

    void close() {
        var open = session;
        if (open != null) {
            open.close(1000, "closed", Callback.NOOP);
        }
    }

    private void disconnect() {
        var open = session;
        if (open != null) {
            open.disconnect();
        }
    }
}
