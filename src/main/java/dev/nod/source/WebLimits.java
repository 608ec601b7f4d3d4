package dev.nod.source;

import java.time.Duration;

/**
 * How much of a web site is read, and how fast.
 *
 * @param pages    how many pages are asked for at most
 * @param bytes    how large a page may be; a larger one is reported as unreadable
 * @param interval how long Nod waits from one request to the next, unless robots.txt wants it to wait longer
 * @param timeout  how long it waits for an answer
 */
public record WebLimits(int pages, int bytes, Duration interval, Duration timeout) {

    /** 5,000 pages of 8 MB, two a second. */
    public static final WebLimits USUAL = new WebLimits(5_000, 8 * 1024 * 1024, Duration.ofMillis(500),
            Duration.ofSeconds(30));

    public WebLimits {
        if (pages < 1 || bytes < 1 || interval.isNegative() || !timeout.isPositive()) {
            throw new IllegalArgumentException("the limits must be positive");
        }
    }
}
