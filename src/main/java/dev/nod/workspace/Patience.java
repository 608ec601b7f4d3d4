package dev.nod.workspace;

import java.time.Duration;

/**
 * How long the workspace waits for an app.
 *
 * @param event for the acknowledgement of an event before it is sent again
 * @param answer for the acknowledgement of a command or a click before the person is told that it failed
 * @param absence for an app to connect before an event is lost
 * @param ping between two pings of a socket
 */
record Patience(Duration event, Duration answer, Duration absence, Duration ping) {

    static final Patience SLACK = new Patience(Duration.ofSeconds(4), Duration.ofSeconds(3),
            Duration.ofSeconds(60),
            Duration.ofSeconds(8));
}
