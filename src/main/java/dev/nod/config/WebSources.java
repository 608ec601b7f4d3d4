package dev.nod.config;

import dev.nod.source.SourceSettings;
import dev.nod.source.WebLimits;
import dev.nod.source.WebSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the settings of a web site. */
final class WebSources {

    private static final int DEEPEST = 20;
    private static final int USUAL_DEPTH = 3;
    private static final int MOST_PAGES = 100_000;
    private static final int FASTEST = 50;
    private static final int USUAL_RATE = 2;

    private WebSources() {}

    static Optional<SourceSettings> read(Section section, String name) {
        var start = section.value("web").flatMap(WebSources::site);
        var sitemaps = section.value("sitemap")
                .flatMap(value -> value.text(Forms::webAddress))
                .stream()
                .toList();
        var depth = section.value("depth").flatMap(value -> value.number(0, DEEPEST));
        var prefix = section.value("prefix").flatMap(value -> value.text(WebSources::prefix));
        var include = section.texts("include", Forms::glob);
        var exclude = section.texts("exclude", Forms::glob);
        var limits = limits(section);
        start.ifPresent(address -> checkHost(section, address, sitemaps));
        return start.map(
                address -> new WebSettings(
                        name,
                        address,
                        sitemaps,
                        depth.orElse(sitemaps.isEmpty() ? USUAL_DEPTH : 0),
                        prefix.orElseGet(() -> WebSettings.prefixOf(address)),
                        include,
                        exclude,
                        limits));
    }

    private static WebLimits limits(Section section) {
        var pages = section.value("max_pages").flatMap(value -> value.number(1, MOST_PAGES));
        var rate = section.value("requests_per_second").flatMap(value -> value.number(1, FASTEST));
        return new WebLimits(
                pages.orElse(WebLimits.USUAL.pages()),
                WebLimits.USUAL.bytes(),
                Duration.ofSeconds(1).dividedBy(rate.orElse(USUAL_RATE)),
                WebLimits.USUAL.timeout());
    }

    private static void checkHost(Section section, URI start, List<URI> sitemaps) {
        for (var sitemap : sitemaps) {
            if (!start.getHost().equalsIgnoreCase(sitemap.getHost())) {
                section.problem("sitemap", "is not on %s, and no other host is ever asked for anything"
                        .formatted(start.getHost()));
            }
        }
    }

    /** The problem must not repeat a password. */
    private static Optional<URI> site(Value value) {
        return value.text()
                .flatMap(text -> text.contains("@")
                        ? value.wrong("holds a user; pages that need one cannot be read")
                        : value.text(Forms::webAddress));
    }

    private static String prefix(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("does not start with /, as a path such as /docs/ does");
        }
        return text;
    }
}
