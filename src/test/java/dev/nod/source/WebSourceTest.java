package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.DocumentSource.Entry;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WebSourceTest extends SiteTest {

    @Test
    void followsLinksToTheDepthThatIsAskedFor() throws Exception {
        host.html("/", "<p>start<a href=one>1</a>")
                .html("/one", "<p>one<a href='/two#part'>2</a><a href='/?utm_source=x'>home</a>")
                .html("/two", "<p>two<a href=/three>3</a>")
                .html("/three", "<p>three");

        assertThat(pages.read(WebPages.settings(host, 2)).keySet()).containsExactly("/", "one", "two");
        assertThat(host.requests()).containsExactly("/robots.txt", "/", "/one", "/two");
        assertThat(host.agent()).startsWith("Nod/");
    }

    @Test
    void leadsToEachSectionOfAPage() throws Exception {
        host.html("/guides/", "<title>Guides</title><main><h1>Guides</h1><p>a<h2 id=vpn>VPN</h2><p>b</main>");

        var document = pages.source(WebPages.settings(host, "/guides/", 0, WebPages.FAST))
                .entries()
                .getFirst()
                .read();

        assertThat(document.path()).isEqualTo("guides/");
        assertThat(document.title()).isEqualTo("Guides");
        assertThat(document.url()).isEqualTo(host.url("/guides/"));
        assertThat(document.sections().getLast().url()).isEqualTo(host.url("/guides/#vpn"));
    }

    @Test
    void staysOnTheHostAndBelowThePrefix() throws Exception {
        host.html("/docs/", "<p>docs<a href=a>a</a><a href=/shop/>s</a><a href=https://other.example/>o</a>"
                + "<a href=logo.png>l</a><a href='mailto:a@b.c'>m</a><a href='http://[bad'>b</a>")
                .html("/docs/a", "<p>a")
                .html("/shop/", "<p>shop");

        var found = pages.read(WebPages.settings(host, "/docs/", 3, WebPages.FAST));

        assertThat(found.keySet()).containsExactly("docs/", "docs/a");
        assertThat(host.requests()).containsExactly("/robots.txt", "/docs/", "/docs/a");
    }

    @Test
    void readsTheSitemapsOfASitemapPackedOrNot() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(urls("/b", "/shop?id=1&page=2").getBytes(StandardCharsets.UTF_8));
        }
        host.page("/sitemap.xml", "application/xml", """
            <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap>
            <sitemap><loc>https://other.example/map.xml</loc></sitemap></sitemapindex>"""
                .formatted(host.url("/one.xml"), host.url("/two.xml.gz")))
                .page("/one.xml", "text/xml", urls("/a", "/gone"))
                .page("/two.xml.gz", "application/gzip", packed.toByteArray())
                .html("/a", "<p>a<a href=/c>c</a>")
                .html("/b", "<p>b")
                .html("/c", "<p>c")
                .html("/shop?id=1&page=2", "<p>shop");

        assertThat(pages.read(WebPages.mapped(host, "/sitemap.xml")).keySet())
                .containsExactly("a", "b", "shop?id=1&page=2");
    }

    @Test
    void asksOnlyForWhatRobotsTxtAllows() throws Exception {
        host.page("/robots.txt", "text/plain", """
            User-agent: *
            Disallow: /
            User-agent: nod
            Disallow: /private/
            """)
                .html("/", "<p>start<a href=private/a>p</a><a href=open>o</a>")
                .html("/private/a", "<p>private")
                .html("/open", "<p>open");

        assertThat(pages.read(WebPages.settings(host, 2)).keySet()).containsExactly("/", "open");
        assertThat(host.requests()).doesNotContain("/private/a");
    }

    @Test
    void asksOnlyForWhatHasChanged() throws Exception {
        host.tagged("/", "<p>start<a href=a>a</a>", "\"1\"").tagged("/a", "<p>a", "\"1\"");
        var settings = WebPages.settings(host, 1);
        var before = fingerprints(settings);
        host.tagged("/a", "<p>new", "\"2\"");

        assertThat(pages.read(settings)).containsEntry("a", "new").containsEntry("/", "starta");
        var after = fingerprints(settings);

        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        assertThat(after.getLast()).isNotEqualTo(before.getLast());
    }

    @Test
    void followsRedirectsOnTheHostOnly() throws Exception {
        host.html("/", "<p>start<a href=old>a</a><a href=away>b</a><a href=round>c</a>")
                .redirect("/old", "/new")
                .html("/new", "<p>new")
                .redirect("/away", "https://login.example/")
                .redirect("/round", "/and")
                .redirect("/and", "/round");

        assertThat(pages.read(WebPages.settings(host, 1))).containsOnlyKeys("/", "new", "away", "round")
                .containsEntry("away", "[it redirects to another host, login.example]")
                .containsEntry("round", "[it redirects in a circle]");
    }

    @Test
    void takesEachTextOnce() throws Exception {
        host.html("/", "<p>start<a href=index.html>a</a><a href=print>b</a><a href=page>c</a><a href=x>d</a>")
                .html("/index.html",
                        "<p>start<a href=index.html>a</a><a href=print>b</a><a href=page>c</a><a href=x>d</a>")
                .html("/print", "<link rel=canonical href=/page><p>page to print")
                .html("/page", "<link rel=canonical href=/page?utm_source=x><p>page")
                .html("/x", "<link rel=canonical href=/nowhere><p>x");

        assertThat(pages.read(WebPages.settings(host, 1)).keySet()).containsExactly("/", "page", "x");
    }

    @Test
    void obeysWhatPagesSayAboutThemselves() throws Exception {
        host.html("/",
                "<p>start<a href=a>a</a><a href=b>b</a><a href=c>c</a><a rel='x nofollow' href=d>d</a><a href=e>e</a>")
                .html("/a", "<meta name=robots content='noindex, follow'><p>a<a href=a2>a2</a>")
                .html("/a2", "<p>a2")
                .html("/b", "<meta name=ROBOTS content=nofollow><p>b<a href=b2>b2</a>")
                .html("/b2", "<p>b2")
                .on("/c", exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.getResponseHeaders().add("X-Robots-Tag", "otherbot: nofollow");
                    exchange.getResponseHeaders().add("X-Robots-Tag", "noindex");
                    WebHost.send(exchange, 200, "<p>c".getBytes(StandardCharsets.UTF_8));
                })
                .html("/d", "<p>d")
                .html("/e", "<meta http-equiv=refresh content='0; url=e2'><p>moved")
                .html("/e2", "<p>e2");

        assertThat(pages.read(WebPages.settings(host, 2)).keySet()).containsExactly("/", "a2", "b", "e2");
    }

    @Test
    void readsNoMenusAndFootersOfTheSite() throws Exception {
        host.html("/", "<title>Leave | Acme</title><header>Acme<nav>Home</nav></header><div><h1>Leave</h1>"
                + "<header>By Ana</header><p>30 days</div><aside>News</aside><footer>Imprint</footer>"
                + "<nav><a href=only>only</a></nav>")
                .html("/only", "<header>All there is</header>");

        assertThat(pages.read(WebPages.settings(host, 1))).containsEntry("/", "30 days")
                .containsEntry("only", "All there is");
    }

    @Test
    void callsAPageWithoutTitleAfterItsAddress() throws Exception {
        host.html("/", "<p>start<a href=vpn-access/>v</a>").html("/vpn-access/", "<p>vpn");

        assertThat(pages.source(WebPages.settings(host, 1)).entries())
                .extracting(entry -> entry.read().title())
                .containsExactly("site", "Vpn access");
    }

    @Test
    void takesIncludedPagesOnlyAndAsksForNoExcludedOne() throws Exception {
        host.html("/", "<p>start<a href=guides/a>a</a><a href=guides/drafts/b>b</a>")
                .html("/guides/a", "<p>a")
                .html("/guides/drafts/b", "<p>b");
        var settings = new WebSettings("site", URI.create(host.url("/")), List.of(), 1, "/",
                List.of("guides/**"), List.of("**/drafts/**"), WebPages.FAST);

        assertThat(pages.read(settings).keySet()).containsExactly("guides/a");
        assertThat(host.requests()).doesNotContain("/guides/drafts/b");
    }

    private String urls(String... paths) {
        var urls = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (var path : paths) {
            urls.append("<url><loc>").append(host.url(path).replace("&", "&amp;")).append("</loc></url>");
        }
        return urls + "</urlset>";
    }

    private List<String> fingerprints(WebSettings settings) throws Exception {
        return pages.source(settings).entries().stream().map(WebSourceTest::fingerprint).toList();
    }

    private static String fingerprint(Entry entry) {
        return ((WebEntry) entry).fingerprint();
    }
}
