package dev.nod.source;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Which addresses belong to a web site, and the one form in which each page is known. */
final class Site {

    private static final Pattern TRACKING = Pattern
            .compile("utm_.*|gclid|fbclid|msclkid|mc_[ce]id|_ga|_gl|sessionid|phpsessid|jsessionid|sid");
    private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/]*");
    private static final Set<String> NO_PAGES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "ico",
            "css",
            "js", "mjs", "json", "xml", "rss", "atom", "woff", "woff2", "ttf", "eot", "mp3", "mp4", "webm",
            "mov",
            "avi", "zip", "gz", "tgz", "bz2", "xz", "7z", "rar", "tar", "jar", "exe", "dmg", "iso", "deb",
            "rpm");

    private final WebSettings settings;
    private final HttpUrl start;
    private final Globs include;
    private final Globs exclude;

    Site(WebSettings settings) {
        this.settings = settings;
        this.start = form(HttpUrl.get(settings.start().toString()));
        this.include = new Globs(settings.include());
        this.exclude = new Globs(settings.exclude());
    }

    HttpUrl start() {
        return start;
    }

    /** The form in which the page at this address is known; empty when it is on another host. */
    Optional<HttpUrl> page(@Nullable HttpUrl url) {
        return url == null || !isHere(url) ? Optional.empty() : Optional.of(form(url));
    }

    /** Whether a page may be asked for. */
    boolean isWithin(HttpUrl page) {
        return page.encodedPath().startsWith(settings.prefix()) && !exclude.match(relative(page))
                && !NO_PAGES.contains(extension(page));
    }

    /** Whether a page that was read is a document, and not only a way to others. */
    boolean isDocument(HttpUrl page) {
        return page.encodedPath().startsWith(settings.prefix())
                && (settings.include().isEmpty() || include.match(relative(page)));
    }

    /** Whether what a page is declared to be, or else its name, promises a text. */
    boolean isReadable(HttpUrl page, ContentType type) {
        return switch (type.mime()) {
            case "text/plain" -> true;
            case "", "application/octet-stream", "binary/octet-stream" ->
                Format.named(page.encodedPath()).isPresent();
            default -> Format.of("", type) != Format.TEXT;
        };
    }

    /** The path of the document: what follows the host in its address. */
    static String path(HttpUrl page) {
        var path = page.encodedPath().equals("/") ? "/" : page.encodedPath().substring(1);
        return page.encodedQuery() == null ? path : path + "?" + page.encodedQuery();
    }

    private boolean isHere(HttpUrl url) {
        return url.host().equals(start.host()) && (url.port() == start.port()
                || (isUsual(url) && isUsual(start)));
    }

    private static boolean isUsual(HttpUrl url) {
        return url.port() == HttpUrl.defaultPort(url.scheme());
    }

    /** Without what does not change the page: fragment, user, what tells where a visitor came from, a session. */
    private static HttpUrl form(HttpUrl url) {
        var form = url.newBuilder().fragment(null).username("").password("");
        if (url.encodedPath().contains(";")) {
            form.encodedPath(SESSION.matcher(url.encodedPath()).replaceAll(""));
        }
        for (var name : url.queryParameterNames()) {
            if (TRACKING.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                form.removeAllQueryParameters(name);
            }
        }
        var built = form.build();
        return Objects.equals(built.encodedQuery(), "") ? built.newBuilder().query(null).build() : built;
    }

    private static String relative(HttpUrl page) {
        return page.encodedPath().substring(1);
    }

    private static String extension(HttpUrl page) {
        var name = page.pathSegments().getLast();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
