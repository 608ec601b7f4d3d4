package dev.nod.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of Bolt's Socket Mode client, which reconnects by itself until it is closed. */
final class Connection {

    /** Told when a socket opens or closes; both may be told more than once. */
    interface Watcher {

        void opened();

        void closed();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Pattern HELLO = Pattern.compile("\"type\"\\s*:\\s*\"hello\"");
    private static final int AT_ONCE = 32;

    /** Bolt looks for messages a hundred times a second and takes ten then, so that a thousand wait for a second. */
    private static final int TAKEN_AT_A_LOOK = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SocketModeApp socket;

    /**
     * Connects.
     *
     * @throws IllegalStateException if Slack refuses the app token
     * @throws IOException           if there is no connection
     */
    Connection(App app, String appToken, Watcher watcher) throws IOException {
        socket = new SocketModeApp(appToken, app, SocketModeClient.Backend.Tyrus, Connection::unacknowledged,
                AT_ONCE);
        try {
            socket.startAsync();
        } catch (IllegalStateException e) {
            close();
            throw e;
        } catch (Exception e) {
            close();
            throw new IOException("no connection to Slack", e);
        }
        var client = socket.getClient();
        client.getMessageProcessorExecutor().shutdown();
        client.initializeMessageProcessorExecutor(TAKEN_AT_A_LOOK);
        client.addWebSocketCloseListener((_, _) -> watcher.closed());
        client.addWebSocketMessageListener(message -> {
            if (HELLO.matcher(message).find()) {
                watcher.opened();
            }
        });
    }

    /** Bolt takes null for: do not acknowledge. */
    @SuppressWarnings("NullAway")
    private static Response unacknowledged(SocketModeApp.ErrorContext context) {
        LOG.error("a delivery failed and is not acknowledged", context.getException());
        return null;
    }

    /** Sends a ping and waits up to three seconds for its pong. */
    boolean isAlive() {
        var client = socket.getClient();
        return client != null && client.verifyConnection();
    }

    /** Where its newest socket leads; another one for each socket. */
    URI address() {
        return socket.getClient().getWssUri();
    }

    /** Closes for good, also when the client is just about to reconnect. */
    void close() {
        try {
            var client = socket.getClient();
            if (client != null) {
                client.setAutoReconnectEnabled(false);
                client.close();
                await(client.getMessageProcessorExecutor());
                if (client.getSessionMonitorExecutor().isPresent()) {
                    await(client.getSessionMonitorExecutor().get());
                }
                client.disconnect();
            }
            socket.close();
        } catch (Exception e) {
            LOG.warn("the connection to Slack did not close cleanly: {}", e.toString());
        }
    }

    private static void await(ExecutorService executor) throws InterruptedException {
        if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("an old connection to Slack is slow to end");
        }
    }
}
