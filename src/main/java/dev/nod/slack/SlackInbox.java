package dev.nod.slack;

import dev.nod.workflow.Asking;
import dev.nod.workflow.AskingAgain;
import dev.nod.workflow.Deciding;
import dev.nod.workflow.Editing;
import dev.nod.workflow.Resolving;
import dev.nod.workflow.TakingBack;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Everything that comes in from Slack, over a connection that it keeps open. */
public final class SlackInbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService executor = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("nod-slack-", 0).factory());
    private final Watchdog watchdog;

    /** What people can set in motion. */
    public record Flow(
            Asking asking,
            Deciding deciding,
            TakingBack takingBack,
            Editing editing,
            AskingAgain askingAgain,
            Resolving resolving) {}

    /**
     * @param rooms     where votes are counted
     * @param menu      what can be asked for by a command
     * @param onConnect what to do after each time that a connection opened, in a thread of its own
     */
    public SlackInbox(
            SlackSession session,
            SlackRooms rooms,
            Flow flow,
            SlackMenu menu,
            Runnable onConnect,
            Clock clock) {
        var listeners = Listeners.of(session, rooms, flow, menu, executor, clock);
        watchdog = new Watchdog(listeners.app(session.client()), session.appToken(), onConnect, executor,
                Watchdog.Pace.USUAL);
    }

    /**
     * Connects, or goes on trying to while the network is down; to be called once.
     *
     * @throws SlackSetupException if Slack refuses the app token
     */
    public void start() {
        watchdog.start();
    }

    /** Whether a connection stood when it was last looked at, some seconds ago at most; cheap. */
    public boolean isConnected() {
        return watchdog.isConnected();
    }

    /** Takes in nothing more, and ends what was taken in. */
    @Override
    public void close() {
        watchdog.close();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException _) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
