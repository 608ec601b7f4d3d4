package dev.nod.slack;

import dev.nod.request.Place;
import dev.nod.workflow.Asking;
import dev.nod.workflow.Deciding;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Everything that comes in from Slack: questions and votes, over a connection that it keeps open. */
public final class SlackInbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService executor = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("nod-slack-", 0).factory());
    private final Watchdog watchdog;

    /**
     * @param onConnect what to do after each time that a connection opened, in a thread of its own
     */
    public SlackInbox(
            SlackSession session,
            Asking asking,
            Deciding deciding,
            Runnable onConnect,
            Clock clock) {
        var nod = session.nod();
        var whispers = new Whispers(session.api(), executor);
        var listeners = new Listeners(new QuestionListener(asking, nod, whispers, clock),
                new CommandListener(asking, nod, session.api(), clock),
                new VoteListener(deciding, nod, new Place(session.reviewChannel(), null), whispers, clock),
                executor);
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
