package dev.nod.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlAndTextTest {

    @TempDir
    Path temporary;

    private Pages pages;

    @BeforeEach
    void write() {
        pages = new Pages(temporary);
    }

    @Test
    void readsTheMainPartOfAPage() throws Exception {
        var document = pages.read("a.html", """
            <html><head><title>Leave | Acme</title><style>x</style></head><body>
            <nav>Menu</nav><header>Acme</header>
            <main><nav>Crumbs</nav><h1>Leave</h1><p>Intro&nbsp;words.</p>
            <h2 id="days">Days<a class="headerlink" href="#days">¶</a></h2>
            <ul><li>One<ol start=3><li>Three</ol><li><p>Two</p></ul>
            <a name="code"></a><h3>Code</h3><pre>a\n  b</pre>
            <section id="s"><h2>Section</h2><dl><dt>T<dd>M</dl></section><script>no</script></main>
            <aside>Ads</aside><footer>Imprint</footer></body></html>
            """);

        assertThat(document.title()).isEqualTo("Leave");
        assertThat(Pages.outline(document)).containsExactly(": Intro words.",
                "Days: - One\n  3. Three\n- Two", "Days > Code: ```\na\n  b\n```", "Section: T: M");
        assertThat(document.sections()).extracting(section -> section.url().replaceAll(".*/", ""))
                .containsExactly("a.html", "a.html#days", "a.html#code", "a.html#s");
    }

    @Test
    void readsTheWholeBodyWhenNoMainPartIsMarked() throws Exception {
        assertThat(pages.html("<title>T</title><header>Top</header><p>Text</p><footer>Bottom</footer>"))
                .containsExactly("Top", "Text", "Bottom");
    }

    @Test
    void keepsWordsThatStandInAListOutsideItsItems() throws Exception {
        assertThat(pages.html("<ul><li>One</li>Stray</ul><dl>Loose<div><dt>T</dt><dd>M</dd></div></dl>"))
                .containsExactly("- One\n  Stray", "Loose\nT: M");
    }

    @Test
    void readsTheCharsetThatAPageDeclares() throws Exception {
        var html = "<html><head><meta charset=\"windows-1251\"></head><body>Привет</body></html>";
        Files.write(temporary.resolve("a.html"), html.getBytes(Charset.forName("windows-1251")));

        assertThat(Pages.blocks(pages.read("a.html"))).containsExactly("Привет");
    }

    @Test
    void readsEveryUsualEncoding() throws Exception {
        Files.write(temporary.resolve("bom8.md"), "\uFEFF# Größe\n\ntext".getBytes(UTF_8));
        Files.write(temporary.resolve("be.md"), "\uFEFF# Größe\n\ntext".getBytes(UTF_16BE));
        Files.write(temporary.resolve("le.md"), "\uFEFF# Größe\r\n\r\ntext".getBytes(UTF_16LE));
        Files.write(temporary.resolve("ansi.md"),
                "# Größe\r\rtext".getBytes(Charset.forName("windows-1252")));

        for (var name : new String[]{"bom8.md", "be.md", "le.md", "ansi.md"}) {
            assertThat(pages.read(name).title()).as(name).isEqualTo("Größe");
            assertThat(Pages.blocks(pages.read(name))).as(name).containsExactly("text");
        }
    }

    @Test
    void reportsBinaryContent() throws Exception {
        Files.write(temporary.resolve("a.txt"), new byte[]{1, 0, 2, 0, 3, 0, 0, 0});

        assertThat(Pages.reason(temporary, "a.txt")).isEqualTo("it is not text but binary content");
    }

    @Test
    void anyBytesAreReadOrReported() throws Exception {
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            for (var at = 0; at < bytes.length; at++) {
                bytes[at] = bytes[at] == 0 ? (byte) '<' : bytes[at];
            }
            Files.write(temporary.resolve(i + (i % 2 == 0 ? ".md" : ".html")), bytes);
        }

        for (var entry : new FolderSource(Pages.settings(temporary), Clock.systemUTC()).entries()) {
            assertThat(entry.read().path()).isEqualTo(entry.path());
        }
    }

    @Test
    void readsParagraphsAndUnderlinedHeadingsOfPlainText() throws Exception {
        var document = pages.read("a.txt", """
            Leave policy

            This paragraph is wrapped by hand at some column and
            goes on here.
            - one
            - two

            Days
            ----
            Twenty five.
            """);

        assertThat(document.title()).isEqualTo("Leave policy");
        assertThat(Pages.outline(document))
                .containsExactly(": This paragraph is wrapped by hand at some column and "
                        + "goes on here.\n- one\n- two", "Days: Twenty five.");
    }
}
