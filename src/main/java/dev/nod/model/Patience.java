package dev.nod.model;

import java.time.Duration;

/**
 * How long to wait for a model.
 *
 * @param connect    for a connection
 * @param firstToken for the first word
 * @param whole      for the last one
 * @param tries      how often a request is sent, while the server is busy or out of reach
 */
public record Patience(Duration connect, Duration firstToken, Duration whole, int tries) {

    public static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30),
            Duration.ofSeconds(60), 3);

    public Patience {
        if (!connect.isPositive() || !firstToken.isPositive() || !whole.isPositive() || tries < 1) {
            throw new IllegalArgumentException("a model needs some time, and a try");
        }
    }
}
