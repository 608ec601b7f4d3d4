package dev.nod.source;

import static dev.nod.source.PdfFile.big;
import static dev.nod.source.PdfFile.text;
import static dev.nod.source.WordFile.item;
import static dev.nod.source.WordFile.paragraph;
import static dev.nod.source.WordFile.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.UnreadableDocumentException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut off or with wrong bytes: each is a document or has a reason, and nothing else happens. */
@Timeout(240)
final class DamagedFilesTest {

    private static final PageReader READER = new PageReader("handbook",
            new SiteLinks(URI.create("https://docs.example/"), Links.FILES), Clock.systemUTC());
    private static final String RST = """
        Title
        =====
        .. _a: b
        .. note:: *x* `y <z>`_ |s|
        .. |s| replace:: t
        == ==
        a  b
        == ==
        1  2
        == ==

        +---+---+
        | a | b |
        +===+===+
        | 1 | 2 |
        +---+---+

        Term
           - one::

               code
        :field: value
        """;
    private static final String ADOC = """
        = Title
        :a: {b}
        [[id]]
        == Section
        [cols="1,2",options="header"]
        |===
        |a |b
        2+|x a|* y
        |===
        * one
        +
        ----
        code
        ----
        ** two footnote:[x] <<a,b>> `c` {a}
        Term:: meaning
        """;

    @Test
    void pagesCutOffAnywhere() {
        for (var text : new String[]{RST, ADOC}) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            for (var length = 0; length < bytes.length; length++) {
                read(text.equals(RST) ? "a.rst" : "a.adoc", Arrays.copyOf(bytes, length));
            }
        }
    }

    @Test
    void officeFilesCutOffAnywhere() throws Exception {
        for (var name : new String[]{"a.pdf", "a.docx"}) {
            var bytes = sample(name);
            for (var length = 0; length < bytes.length; length += 7) {
                read(name, Arrays.copyOf(bytes, length));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.rst", "a.adoc", "a.docx", "a.pdf"})
    void wrongBytesAnywhere(String name) throws Exception {
        var bytes = sample(name);
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var damaged = bytes.clone();
            for (var i = 0; i <= random.nextInt(8); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            read(name, damaged);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".. ", "- ", ".. note:: ", "`a <", "|a", "*a ", "a\n ", "+-+\n", "== ==\n",
            ":a: ", "::\n\n ",
            "a\n=\n", "[", "{a}", "* a\n", "** a\n+\n", "====\n", "|===\n|a\n", "a:: ", "<<a", "footnote:[a",
            "((a", "`a",
            "_a", "image:a[", "[[a", "http://a[", "//// \n", "+++a"})
    void repeatedMarksEndInTextOrInAReason(String mark) {
        var bytes = mark.repeat(50_000 / mark.length()).getBytes(StandardCharsets.UTF_8);

        assertThat(read("a.rst", bytes)).isNotNegative();
        assertThat(read("a.adoc", bytes)).isNotNegative();
    }

    private static byte[] sample(String name) throws Exception {
        return switch (name) {
            case "a.rst" -> RST.getBytes(StandardCharsets.UTF_8);
            case "a.adoc" -> ADOC.getBytes(StandardCharsets.UTF_8);
            case "a.docx" -> new WordFile(paragraph("H1", "A") + item(0, "b") + "<w:tbl>" + row("", "c", "d")
                    + row("", "e", "f") + "</w:tbl>").bytes();
            default -> {
                try (var pdf = new PdfFile()) {
                    yield pdf.page(big(80, "A"), text(110, "b")).page(text(80, "c")).bytes();
                }
            }
        };
    }

    /** How much text there is; 0 when there is a reason why there is none. */
    private static int read(String name, byte[] bytes) {
        try {
            return String.join("", Pages.blocks(READER.document(name, bytes, ContentType.UNDECLARED)))
                    .length();
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessageMatching("(?s).{10,}");
            return 0;
        }
    }
}
