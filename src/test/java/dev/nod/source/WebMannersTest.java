package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.nod.knowledge.SourceUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How Nod behaves towards a server that is slow, busy, hostile or half broken. */
final class WebMannersTest extends SiteTest {

    @Test
    void neverAsksFasterThanItIsAllowedTo() throws Exception {
        host.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 0.2\n")
                .html("/", "<p>start<a href=a>a</a><a href=b>b</a>")
                .html("/a", "<p>a")
                .html("/b", "<p>b");
        var limits = new WebLimits(100, 1_000, Duration.ofMillis(100), Duration.ofSeconds(5));

        var _ = pages.read(WebPages.settings(host, "/", 1, limits));

        var times = host.times();
        assertThat(times).hasSize(4);
        assertThat(times.getLast() - times.get(1)).isGreaterThanOrEqualTo(Duration.ofMillis(380).toNanos());
    }

    @Test
    void comesBackWhenABusyServerAsksItTo() throws Exception {
        var tries = new AtomicInteger();
        host.html("/", "<p>start<a href=busy>b</a>").on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            WebHost.send(exchange, tries.incrementAndGet() < 3 ? 429 : 200, "<p>busy".getBytes(
                    StandardCharsets.UTF_8));
        });

        assertThat(pages.read(WebPages.settings(host, 1))).containsEntry("busy", "busy");
    }

    @Test
    void goesOnLaterWhenAServerWantsToBeLeftAlone() throws Exception {
        host.html("/", "<p>start<a href=a>a</a>").on("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(503, -1);
        });
        var settings = WebPages.settings(host, 1);

        assertThatThrownBy(() -> pages.read(settings)).isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("asks to be left alone for 60 minutes");
        host.html("/a", "<p>a").requests();

        assertThat(pages.read(settings)).containsOnlyKeys("/", "a");
        assertThat(host.requests()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void startsAnewWhenTheCrawlThatWasCutShortIsOld() throws Exception {
        host.html("/", "<p>start<a href=a>a</a>").on("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(503, -1);
        });
        var settings = WebPages.settings(host, 1);
        assertThatThrownBy(() -> pages.read(settings)).isInstanceOf(SourceUnavailableException.class);
        host.html("/a", "<p>a").requests();
        pages.advance(Duration.ofDays(2));

        var _ = pages.read(settings);

        assertThat(host.requests()).containsExactly("/robots.txt", "/", "/a");
    }

    @Test
    void givesUpOnAServerThatHasGoneAway() throws Exception {
        var links = new StringBuilder("<p>start");
        for (var i = 0; i < 20; i++) {
            links.append("<a href=/%d>x</a>".formatted(i));
            host.on("/" + i, HttpExchange::close);
        }
        host.html("/", links.toString());

        assertThatThrownBy(() -> pages.read(WebPages.settings(host, 1)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("no longer answers");
    }

    @Test
    void reportsAPageThatNeverComesAndReadsTheRest() throws Exception {
        var end = new CountDownLatch(1);
        host.html("/", "<p>start<a href=slow>s</a><a href=fine>f</a>")
                .html("/fine", "<p>fine")
                .on("/slow", _ -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        var limits = new WebLimits(100, 1_000, Duration.ZERO, Duration.ofSeconds(3));

        assertThat(pages.read(WebPages.settings(host, "/", 1, limits))).containsEntry("fine", "fine")
                .containsEntry("slow", "[no answer in time]");
        end.countDown();
    }

    @Test
    void doesNotTakeABrokenSitemapForAnEmptySite() throws Exception {
        host.page("/sitemap.xml", "text/html", "<html><p>Not found");

        assertThatThrownBy(() -> pages.read(WebPages.mapped(host, "/sitemap.xml")))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("/sitemap.xml cannot be read");
        host.redirect("/sitemap.xml", "https://other.example/sitemap.xml");

        assertThatThrownBy(() -> pages.read(WebPages.mapped(host, "/sitemap.xml")))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("it redirects to https://other.example/sitemap.xml");
    }

    @Test
    void readsNoFileThatASitemapNames() throws Exception {
        var secret = Files.writeString(temporary.resolve("secret"), "/canary");
        host.page("/sitemap.xml", "application/xml",
                """
                    <?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY x SYSTEM "%s">]>
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s&x;</loc></url></urlset>"""
                        .formatted(secret.toUri(), host.url("")));

        try {
            var _ = pages.read(WebPages.mapped(host, "/sitemap.xml"));
        } catch (SourceUnavailableException refused) {
            assertThat(refused).hasMessageNotContaining("canary");
        }

        assertThat(host.requests()).doesNotContain("/canary");
    }

    @Test
    void fetchesAPageAgainWhoseCopyIsSpoiled() throws Exception {
        host.tagged("/", "<p>start", "\"1\"");
        var settings = WebPages.settings(host, 1);
        var _ = pages.read(settings);
        try (var files = Files.newDirectoryStream(temporary.resolve("pages"))) {
            for (var file : files) {
                Files.write(file, List.of("nonsense"));
            }
        }

        assertThat(pages.read(settings)).containsEntry("/", "start");
    }

    @Test
    void dropsTheCopiesOfPagesThatAreGone() throws Exception {
        host.html("/", "<p>start<a href=a>a</a>").html("/a", "<p>a");
        var settings = WebPages.settings(host, 1);
        var _ = pages.read(settings);
        host.remove("/a");
        var _ = pages.read(settings);

        try (var files = Files.list(temporary.resolve("pages"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void stopsInTheMiddleWhenNodStops() throws Exception {
        var settings = WebPages.settings(host, 9);
        var source = pages.source(settings);
        host.html("/", "<p>start<a href=a>a</a>").on("/a", exchange -> {
            source.stop();
            exchange.close();
        });

        assertThatThrownBy(source::entries).isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("Nod is stopping");
    }

    @Test
    void checksTheSiteWithoutReadingIt() throws Exception {
        host.html("/", "<p>start<a href=a>a</a>").html("/a", "<p>a");

        assertThat(pages.source(WebPages.settings(host, 1)).check()).contains("answers");
        assertThat(host.requests()).containsExactly("/robots.txt", "/");
        host.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");

        assertThatThrownBy(() -> pages.source(WebPages.settings(host, 1)).check())
                .hasMessageContaining("robots.txt of site forbids its start");
    }
}
