package dev.nod.slack;

import com.slack.api.bolt.App;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a connection to Slack: looks whether it lives, and replaces one that does not come back by itself. */
final class Watchdog implements AutoCloseable, Connection.Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /**
     * How often to look.
     *
     * @param calm    while the connection lives
     * @param worried after it was found dead; longer than Bolt itself needs to reconnect
     */
    record Pace(Duration calm, Duration worried) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(8));
    }

    private enum Signal {
        OPENED, CLOSED, STOP
    }

    private final App app;
    private final String appToken;
    private final Runnable onConnect;
    private final Executor executor;
    private final Pace pace;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("nod-slack-watch").unstarted(this::watch);
    private volatile boolean isConnected;
    private @Nullable Connection connection;
    private @Nullable URI announced;
    private int failures;

    /**
     * @param onConnect run on the executor after each time that a connection opened
     */
    Watchdog(App app, String appToken, Runnable onConnect, Executor executor, Pace pace) {
        this.app = app;
        this.appToken = appToken;
        this.onConnect = onConnect;
        this.executor = executor;
        this.pace = pace;
    }

    /**
     * Connects, or goes on trying to while the network is down.
     *
     * @throws SlackSetupException if Slack refuses the app token
     */
    void start() {
        try {
            connect();
        } catch (IllegalStateException e) {
            throw new SlackSetupException(
                    "Slack refuses the app token (%s): it needs the scope connections:write, and Socket Mode must "
                            .formatted(error(e)) + "be on in the app's settings.");
        } catch (IOException e) {
            failures = 1;
            LOG.warn("no connection to Slack yet: {}", e.toString());
        }
        thread.start();
    }

    private static String error(IllegalStateException e) {
        return String.valueOf(e.getMessage()).replaceFirst("^.*\\(error: ([a-z_]+)\\).*$", "$1");
    }

    boolean isConnected() {
        return isConnected;
    }

    @Override
    public void opened() {
        signals.add(Signal.OPENED);
    }

    @Override
    public void closed() {
        signals.add(Signal.CLOSED);
    }

    private void watch() {
        try {
            var signal = next();
            while (signal != Signal.STOP) {
                look(signal == null);
                signal = next();
            }
        } catch (InterruptedException _) {
            LOG.debug("interrupted, ends");
        }
    }

    private @Nullable Signal next() throws InterruptedException {
        var wait = failures == 0
                ? pace.calm().toMillis()
                : Math.min(LONGEST_WAIT.toMillis(), pace.worried().toMillis() << Math.min(failures - 1, 5));
        return signals.poll(wait, TimeUnit.MILLISECONDS);
    }

    /** Only looks at their time count, since one break may close a socket several times over. */
    private void look(boolean isTime) {
        if (connection != null && connection.isAlive()) {
            up(connection.address());
            return;
        }
        if (isConnected) {
            LOG.warn("the connection to Slack is gone");
        }
        isConnected = false;
        failures = isTime ? failures + 1 : Math.max(failures, 1);
        if (failures > 1) {
            replace();
        }
    }

    private void replace() {
        try {
            disconnect();
            connect();
        } catch (IOException | IllegalStateException e) {
            LOG.warn("no connection to Slack, trying on: {}", e.toString());
        }
    }

    private void connect() throws IOException {
        var fresh = new Connection(app, appToken, this);
        connection = fresh;
        if (fresh.isAlive()) {
            up(fresh.address());
        } else {
            failures = Math.max(failures, 1);
        }
    }

    /** Each socket has an address of its own, and is announced once. */
    private void up(URI socket) {
        isConnected = true;
        failures = 0;
        if (!socket.equals(announced)) {
            announced = socket;
            LOG.info("connected to Slack");
            executor.execute(this::announce);
        }
    }

    private void announce() {
        try {
            onConnect.run();
        } catch (RuntimeException e) {
            LOG.error("what was to be done after connecting to Slack failed", e);
        }
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
    }

    @Override
    public void close() {
        signals.add(Signal.STOP);
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        isConnected = false;
        disconnect();
    }
}
