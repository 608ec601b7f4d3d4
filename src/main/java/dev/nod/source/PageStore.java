package dev.nod.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * The cache as one crawl uses it. While a crawl is under way a file says since when; a crawl that finds the file of
 * one that was cut short goes on with it, and asks again for no page that was seen since.
 */
final class PageStore {

    private static final Duration LONGEST_BREAK = Duration.ofDays(1);

    private final PageCache cache;
    private final Path mark;
    private final Clock clock;
    private Instant startedAt = Instant.MAX;

    PageStore(Path folder, Clock clock) {
        this.cache = new PageCache(folder.resolve("pages"));
        this.mark = folder.resolve("crawl");
        this.clock = clock;
    }

    void begin() throws IOException {
        var now = now();
        if (Files.exists(mark)) {
            startedAt = Files.getLastModifiedTime(mark).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (startedAt.isAfter(now.minus(LONGEST_BREAK)) && !startedAt.isAfter(now)) {
                return;
            }
        }
        startedAt = now;
        Files.createDirectories(mark.toAbsolutePath().getParent());
        Files.writeString(mark, "A crawl is under way.\n");
        Files.setLastModifiedTime(mark, FileTime.from(startedAt));
    }

    /** Ends the crawl and drops the pages that it did not come across. */
    void end(Set<Path> found) throws IOException {
        cache.retain(found);
        Files.deleteIfExists(mark);
    }

    Optional<CachedPage> find(HttpUrl url) {
        return cache.find(url);
    }

    boolean isOfThisCrawl(CachedPage page) {
        return !page.seenAt().isBefore(startedAt);
    }

    byte[] body(CachedPage page) throws IOException {
        return cache.body(page);
    }

    CachedPage store(HttpUrl url, WebAnswer.Body body) throws IOException {
        return cache.store(url, body, now());
    }

    void touch(CachedPage page) throws IOException {
        cache.touch(page, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
