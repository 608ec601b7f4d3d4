package dev.nod.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page of HTML tells a visitor about other pages and about itself.
 *
 * @param links     where its links lead, in their order
 * @param canonical the page that it says it is a copy of; null for itself
 * @param moved     where it sends its readers on to; null when it does not
 * @param isHidden  whether it asks not to be indexed
 * @param isLocked  whether there is a form to sign in instead of a text
 */
record Signposts(
        List<HttpUrl> links,
        @Nullable HttpUrl canonical,
        @Nullable HttpUrl moved,
        boolean isHidden,
        boolean isLocked) {

    private static final Pattern REFRESH = Pattern
            .compile("(?i)\\s*\\d+(?:\\.\\d*)?\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\"]+).*");
    private static final int FEW_WORDS = 600;

    /**
     * Reads a page.
     *
     * @param robots what the server says about it in {@code X-Robots-Tag}
     */
    static Signposts read(String html, HttpUrl url, String robots) {
        var document = Jsoup.parse(html, url.toString());
        var rules = rules(document, robots);
        var all = rules.contains("none");
        return new Signposts(
                all || rules.contains("nofollow") ? List.of() : links(document),
                HttpUrl.parse(document.select("link[rel~=(?i)^canonical$]").attr("abs:href")),
                moved(document, url),
                all || rules.contains("noindex"),
                isLocked(document));
    }

    private static Set<String> rules(Document document, String robots) {
        var rules = new LinkedHashSet<String>();
        for (var part : robots.toLowerCase(Locale.ROOT).split(",", -1)) {
            var colon = part.indexOf(':');
            var agent = colon < 0 ? "nod" : part.substring(0, colon).strip();
            if (agent.equals("nod")) {
                rules.add(part.substring(colon + 1).strip());
            }
        }
        for (var meta : document.select("meta[name~=(?i)^(robots|nod)$]")) {
            for (var part : meta.attr("content").toLowerCase(Locale.ROOT).split(",", -1)) {
                rules.add(part.strip());
            }
        }
        return rules;
    }

    private static List<HttpUrl> links(Document document) {
        var links = new ArrayList<HttpUrl>();
        for (var anchor : document.select("a[href], area[href]")) {
            if (!anchor.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow")) {
                var link = HttpUrl.parse(anchor.attr("abs:href"));
                if (link != null) {
                    links.add(link);
                }
            }
        }
        return links;
    }

    private static @Nullable HttpUrl moved(Document document, HttpUrl url) {
        var refresh = REFRESH.matcher(document.select("meta[http-equiv~=(?i)^refresh$]").attr("content"));
        var to = refresh.matches() ? url.resolve(refresh.group(1).strip()) : null;
        return to == null || to.equals(url) ? null : to;
    }

    private static boolean isLocked(Document document) {
        return !document.select("input[type=password]").isEmpty() && document.text().length() < FEW_WORDS;
    }
}
