package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Document;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Pages that come from somewhere else than a folder. */
final class PageReaderTest {

    private static final PageReader READER = new PageReader("wiki",
            new SiteLinks(URI.create("https://wiki.example/"), Links.FILES), Clock.systemUTC());

    @Test
    void theDeclaredTypeDecidesOverTheName() throws Exception {
        var document = read("page.md", "<h1>VPN</h1><p># not a heading", "text/html; charset=utf-8");

        assertThat(Pages.outline(document)).containsExactly(": # not a heading");
        assertThat(document.title()).isEqualTo("VPN");
    }

    @Test
    void aTypeThatSaysNothingLeavesItToTheName() throws Exception {
        assertThat(read("page.md", "# VPN", "application/octet-stream").title()).isEqualTo("VPN");
    }

    @Test
    void theCharsetOfTheServerWins() throws Exception {
        var bytes = "<meta charset=windows-1252><p>Привет".getBytes(Charset.forName("windows-1251"));

        var document = READER.document("a", bytes, ContentType.parse("TEXT/HTML ;charset=\"Windows-1251\""));

        assertThat(Pages.blocks(document)).containsExactly("Привет");
    }

    @Test
    void anUnknownCharsetIsFoundOut() throws Exception {
        assertThat(Pages.blocks(read("a", "<p>Zoë", "text/html; charset=klingon"))).containsExactly("Zoë");
    }

    private static Document read(String path, String text, String type) throws Exception {
        return READER.document(path, text.getBytes(StandardCharsets.UTF_8), ContentType.parse(type));
    }
}
