package dev.nod.source;

import dev.nod.knowledge.DocumentSource.Entry;
import dev.nod.knowledge.UnreadableDocumentException;
import dev.nod.testing.MovableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a site the way a run does. */
final class WebPages {

    static final WebLimits FAST = new WebLimits(100, 10_000, Duration.ZERO, Duration.ofSeconds(5));

    private final Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));

    WebPages(Path folder) {
        this.folder = folder;
    }

    static WebSettings settings(WebHost host, int depth) {
        return settings(host, "/", depth, FAST);
    }

    static WebSettings settings(WebHost host, String start, int depth, WebLimits limits) {
        var address = URI.create(host.url(start));
        return new WebSettings("site", address, List.of(), depth, WebSettings.prefixOf(address), List.of(),
                List.of(), limits);
    }

    static WebSettings mapped(WebHost host, String sitemap) {
        return new WebSettings("site", URI.create(host.url("/")), List.of(URI.create(host.url(sitemap))), 0,
                "/",
                List.of(), List.of(), FAST);
    }

    /** A source at a later time than all before, as after a restart. */
    WebSource source(WebSettings settings) {
        clock.advance(Duration.ofMinutes(1));
        return new WebSource(settings, folder, clock);
    }

    void advance(Duration duration) {
        clock.advance(duration);
    }

    /** Each entry by path: its text, or in brackets why it cannot be read. */
    Map<String, String> read(WebSettings settings) throws Exception {
        var read = new TreeMap<String, String>();
        for (var entry : source(settings).entries()) {
            read.put(entry.path(), text(entry));
        }
        return read;
    }

    static String text(Entry entry) {
        try {
            return String.join("|", Pages.blocks(entry.read()));
        } catch (UnreadableDocumentException e) {
            return "[" + e.getMessage() + "]";
        }
    }
}
