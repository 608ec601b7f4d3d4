package dev.nod.source;

import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import dev.nod.knowledge.SourceUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads which pages a site lists: in sitemaps, and sitemaps of sitemaps, packed or not. */
final class Sitemaps {

    private static final Logger LOG = LoggerFactory.getLogger(Sitemaps.class);
    private static final int LIMIT = 50 * 1024 * 1024;
    private static final int MOST = 1_000;

    private final Site site;
    private final WebClient client;

    Sitemaps(Site site, WebClient client) {
        this.site = site;
        this.client = client;
    }

    /**
     * The pages that the site lists.
     *
     * @param most more than these are not needed
     */
    List<HttpUrl> pages(List<URI> roots, int most) throws IOException, SourceUnavailableException {
        var pages = new ArrayList<HttpUrl>();
        var open = new ArrayDeque<HttpUrl>();
        var seen = new HashSet<HttpUrl>();
        roots.forEach(root -> open.add(HttpUrl.get(root.toString())));
        while (!open.isEmpty() && pages.size() < most && seen.size() < MOST) {
            var next = open.poll();
            if (site.page(next).isEmpty()) {
                LOG.warn("The sitemap {} is on another host and is left out", next);
            } else if (seen.add(next)) {
                read(next, open, seen, pages);
            }
        }
        return pages;
    }

    private void read(HttpUrl url, ArrayDeque<HttpUrl> open, Set<HttpUrl> seen, List<HttpUrl> pages)
            throws IOException, SourceUnavailableException {
        switch (client.get(url, Optional.empty(), LIMIT, _ -> true)) {
            case WebAnswer.Body(var bytes, _, _, _, _) -> parse(url, bytes, open, pages);
            case WebAnswer.Moved(var to) when site.page(to).isPresent() && !seen.contains(to) ->
                open.addFirst(to);
            case WebAnswer.Moved(var to) -> throw unavailable(url, "it redirects to " + to);
            case WebAnswer.Failed(_, var reason) -> throw unavailable(url, reason);
            case WebAnswer.Gone(var status) -> throw unavailable(url, "the server answers " + status);
            case WebAnswer other -> throw unavailable(url, other.toString());
        }
    }

    private static void parse(HttpUrl url, byte[] bytes, ArrayDeque<HttpUrl> open, List<HttpUrl> pages)
            throws IOException, SourceUnavailableException {
        try {
            switch (new SiteMapParser(false).parseSiteMap(unpacked(bytes), url.url())) {
                case SiteMapIndex index -> index.getSitemaps().forEach(map -> add(map.getUrl(), open));
                case SiteMap map -> map.getSiteMapUrls().forEach(page -> add(page.getUrl(), pages));
                case null, default -> throw unavailable(url, "it is no sitemap");
            }
        } catch (UnknownFormatException e) {
            throw unavailable(url, "it is no sitemap: " + e.getMessage());
        }
    }

    private static void add(URL found, Collection<HttpUrl> to) {
        var url = HttpUrl.get(found);
        if (url != null) {
            to.add(url);
        }
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        if (bytes.length < 2 || (bytes[0] & 0xFF) != 0x1F || (bytes[1] & 0xFF) != 0x8B) {
            return bytes;
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readNBytes(LIMIT);
        }
    }

    /** Without the list, pages that are still there would be taken for gone. */
    private static SourceUnavailableException unavailable(HttpUrl url, String reason) {
        return new SourceUnavailableException("the sitemap %s cannot be read: %s".formatted(url, reason));
    }
}
