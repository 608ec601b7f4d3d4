package dev.nod.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** The sockets on a line between an app and a try-it workspace. */
public final class Sockets {

    private final List<Relay> open = new CopyOnWriteArrayList<>();
    private volatile Function<String, List<String>> toApp = List::of;
    private volatile Function<String, List<String>> fromApp = List::of;

    Sockets() {}

    /** From now on, what the workspace sends arrives as this makes it. */
    public void toApp(Function<String, List<String>> change) {
        toApp = change;
    }

    /** From now on, what the app sends arrives as this makes it. */
    public void fromApp(Function<String, List<String>> change) {
        fromApp = change;
    }

    /** Everything arrives as it was sent. */
    public void mend() {
        toApp = List::of;
        fromApp = List::of;
    }

    /** Sends the app something that the workspace did not send. */
    public void tell(String text) {
        open.forEach(relay -> relay.send(text));
    }

    /** How many are open. */
    public int open() {
        return open.size();
    }

    /** Breaks all of them off. */
    public void cut() {
        open.forEach(Relay::cut);
    }

    Relay to(URI workspace) {
        return new Relay(workspace);
    }

    /** One socket of the app, and its continuation to the workspace. */
    public final class Relay implements Session.Listener.AutoDemanding, WebSocket.Listener {

        private final HttpClient http = HttpClient.newHttpClient();
        private final CompletableFuture<Session> app = new CompletableFuture<>();
        private final StringBuilder parts = new StringBuilder();
        private final URI workspace;
        private volatile @Nullable WebSocket slack;

        private Relay(URI workspace) {
            this.workspace = workspace;
        }

        @Override
        public void onWebSocketOpen(Session session) {
            app.complete(session);
            open.add(this);
            slack = http.newWebSocketBuilder().buildAsync(workspace, this).join();
        }

        @Override
        public synchronized void onWebSocketText(String text) {
            var to = slack;
            if (to != null) {
                fromApp.apply(text).forEach(each -> to.sendText(each, true).join());
            }
        }

        @Override
        public void onWebSocketClose(int status, String reason, Callback callback) {
            cut();
            callback.succeed();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            parts.append(part);
            if (isLast) {
                var text = parts.toString();
                parts.setLength(0);
                toApp.apply(text).forEach(this::send);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            cut();
            return null;
        }

        private void send(String text) {
            app.join().sendText(text, Callback.NOOP);
        }

        private void cut() {
            open.remove(this);
            var _ = app.thenAccept(Session::disconnect);
            var to = slack;
            if (to != null) {
                to.abort();
            }
            http.shutdownNow();
        }
    }
}
