package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.knowledge.SourceUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pages and hosts that cannot be had, or not be read. */
class WebSourceTroubleTest extends SiteTest {

    @Test
    void readsNothingWhileRobotsTxtCannotBeHad() {
        host.status("/robots.txt", 500).html("/", "<p>start");

        assertThatThrownBy(() -> pages.read(WebPages.settings(host, 2)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("robots.txt cannot be had");
    }

    @Test
    void dropsAPageThatIsGoneAndKeepsOneThatCannotBeHadNow() throws Exception {
        host.html("/", "<p>start<a href=a>a</a><a href=b>b</a><a href=c>c</a><a href=d>d</a>")
                .html("/a", "<p>a")
                .html("/b", "<p>b<a href=deep>deep</a>")
                .html("/deep", "<p>deep")
                .html("/c", "<p>c")
                .status("/d", 403);
        var settings = WebPages.settings(host, 2);
        assertThat(pages.read(settings)).containsEntry("deep", "deep");
        host.status("/a", 410).status("/b", 500).remove("/c");

        assertThat(pages.read(settings)).containsOnlyKeys("/", "b", "deep", "d")
                .containsEntry("b", "[the server answers 500]")
                .containsEntry("d", "[the server does not show it to Nod (403)]");
    }

    @Test
    void reportsWhatItCannotReadAndReadsTheRest() throws Exception {
        host.html("/", "<p>start<a href=big>a</a><a href=login>b</a><a href=data>c</a><a href=fine.md>d</a>")
                .html("/big", "<p>" + "x".repeat(10_000))
                .html("/login", "<form>Sign in<input type=password></form>")
                .page("/data", "application/zip", "PK")
                .page("/fine.md", "application/octet-stream", "# Fine\n\ntext");

        assertThat(pages.read(WebPages.settings(host, 1))).containsOnlyKeys("/", "big", "login", "fine.md")
                .containsEntry("big", "[it has more bytes than the limit of 10,000]")
                .containsEntry("login", "[it asks to sign in, which Nod cannot do]")
                .containsEntry("fine.md", "text");
    }

    @Test
    void stopsAtTheLimitOfPagesAndSaysSo() throws Exception {
        for (var i = 0; i < 30; i++) {
            host.html("/" + i, "<p>page %d<a href=/%d>next</a>".formatted(i, i + 1));
        }
        var limits = new WebLimits(5, 1_000, Duration.ZERO, Duration.ofSeconds(5));

        assertThat(pages.read(WebPages.settings(host, "/0", 50, limits))).hasSize(6)
                .containsEntry("5",
                        "[it is not read, nor are 0 more: the limit of pages is reached; see 'max_pages']");
    }

    @Test
    void readsTheCharsetThatAPageHasAndNotTheOneItClaims() throws Exception {
        host.page("/", "text/html; charset=iso-8859-1", "<p>Größe<a href=l>x</a>")
                .page("/l", "text/html; charset=iso-8859-1",
                        "<p>Größe".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(pages.read(WebPages.settings(host, 1))).containsEntry("/", "Größex")
                .containsEntry("l", "Größe");
    }

    @Test
    void saysThatAHostIsGoneOrItsStartIs() throws Exception {
        assertThatThrownBy(() -> pages.read(WebPages.settings(host, 1)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("the server answers 404");
        var settings = WebPages.settings(host, 1);
        host.close();

        assertThatThrownBy(() -> pages.read(settings)).isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("the host takes no connection");
    }
}
