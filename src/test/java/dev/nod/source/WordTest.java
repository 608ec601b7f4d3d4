package dev.nod.source;

import static dev.nod.source.WordFile.item;
import static dev.nod.source.WordFile.paragraph;
import static dev.nod.source.WordFile.row;
import static dev.nod.source.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.UnreadableDocumentException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordTest {

    private static final PageReader READER = new PageReader("handbook",
            new SiteLinks(URI.create("https://docs.example/"), Links.PRETTY), Clock.systemUTC());

    @Test
    void headingsAreThoseOfTheStylesAlsoOfTheCompanysOwn() throws Exception {
        var document = read(paragraph("T", "IT handbook") + paragraph("", "For everyone.")
                + paragraph("H1", "Network") + paragraph("Firma2", "VPN") + paragraph("", "Use the token.")
                + paragraph("H1", "Printers") + paragraph("", "Second floor."));

        assertThat(document.title()).isEqualTo("IT handbook");
        assertThat(Pages.outline(document)).containsExactly(": For everyone.",
                "Network > VPN: Use the token.",
                "Printers: Second floor.");
    }

    @Test
    void withoutATitleTheFirstOfSeveralChaptersIsNone() throws Exception {
        var document = read(paragraph("H1", "Network") + paragraph("", "a") + paragraph("H1", "Printers")
                + paragraph("", "b"));

        assertThat(document.title()).isEqualTo("Staff guide");
        assertThat(Pages.outline(document)).containsExactly("Network: a", "Printers: b");
    }

    @Test
    void linksOpenTheFileAtItsOwnAddress() throws Exception {
        var document = read(paragraph("", "a"));

        assertThat(document.url()).isEqualTo("https://docs.example/staff-guide.docx");
        assertThat(document.sections().getFirst().url()).isEqualTo(document.url());
    }

    @Test
    void boldLinesAreHeadingsWhereNoStyleIs() throws Exception {
        var document = read("<w:p>" + run("<w:b/>", "Lost token") + "</w:p>" + paragraph("", "Call IT."));

        assertThat(Pages.outline(document)).containsExactly("Lost token: Call IT.");
    }

    @Test
    void listsKeepTheirNumbersAndNesting() throws Exception {
        var document = read(item(0, "Unlock") + item(1, "with the card") + item(0, "Enter"));

        assertThat(Pages.blocks(document)).containsExactly("1. Unlock\n   - with the card\n2. Enter");
    }

    @Test
    void cellsStandAfterTheHeadersOfTheirColumns() throws Exception {
        var marked = "<w:tbl>" + row("<w:tblHeader/>", "Plan", "Price") + row("", "Small", "10 €")
                + "</w:tbl>";
        var bold = "<w:tbl>" + row("", "<w:p>" + run("<w:b/>", "Who") + "</w:p>",
                "<w:p>" + run("<w:b/>", "Phone") + "</w:p>") + row("", "Ana", "12") + "</w:tbl>";
        var pairs = "<w:tbl>" + row("", "Name", "Nod") + row("", "Since", "2026") + "</w:tbl>";

        assertThat(Pages.blocks(read(marked + bold + pairs))).containsExactly("Plan: Small; Price: 10 €",
                "Who: Ana; Phone: 12", "Name; Nod\nSince; 2026");
    }

    @Test
    void aFootnoteFollowsTheParagraphThatRefersToIt() throws Exception {
        var document = read(
                "<w:p>" + run("", "Open daily") + "<w:r><w:footnoteReference w:id='7'/></w:r></w:p>"
                        + paragraph("H1", "Next") + paragraph("", "b"));

        assertThat(Pages.blocks(document)).containsExactly("Open daily[1]", "[1] Not on Sundays.", "b");
    }

    @Test
    void linesOfCodeAreOneBlock() throws Exception {
        assertThat(Pages.blocks(read(paragraph("C", "if on") + paragraph("C", "  go"))))
                .containsExactly("```\nif on\n  go\n```");
    }

    @Test
    void whatWasDeletedIsNotRead() throws Exception {
        var document = read(
                "<w:p>" + run("", "Keep") + "<w:del w:id='1'><w:r><w:delText>secret</w:delText></w:r>"
                        + "</w:del><w:ins w:id='2'>" + run("", " this") + "</w:ins></w:p>");

        assertThat(Pages.blocks(document)).containsExactly("Keep this");
    }

    @Test
    void aZipBombIsReported() throws Exception {
        var text = new WordFile("").part("word/bomb.xml", new byte[25 * 1024 * 1024]).bytes();
        var picture = new WordFile("").part("word/media/a.png", new byte[65 * 1024 * 1024]).bytes();
        var many = new WordFile("");
        for (var i = 0; i < 5_000; i++) {
            many.part("word/" + i, "");
        }

        assertThat(text.length).isLessThan(100_000);
        assertReason(text, "unpacks to more than 24 MB");
        assertReason(picture, "unpacks to more than 64 MB");
        assertReason(many.bytes(), "more than 5,000 files");
    }

    @Test
    void externalEntitiesAreNotRead() throws Exception {
        var xml = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>";

        assertReason(new WordFile("").part("word/document.xml", xml).bytes(), "damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/styles.xml", "word/numbering.xml",
            "word/footnotes.xml",
            "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml"})
    void brokenXmlIsReportedAndNothingElseIsSaidAboutIt(String part) throws Exception {
        var file = new WordFile(paragraph("", "a")).part(part, "<a>\n<b></a>").bytes();
        var said = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertReason(file, "damaged: " + part + " breaks off being XML in line 2");
        } finally {
            System.setErr(before);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void brokenXmlThatIsNoTextDoesNotMatter() throws Exception {
        var bytes = new WordFile(paragraph("", "a")).part("customXml/item1.xml", "<a>").bytes();

        assertThat(Pages.blocks(READER.document("a.docx", bytes, ContentType.UNDECLARED)))
                .containsExactly("a");
    }

    @Test
    void passwordsOldFormatsAndOtherFilesAreReported() {
        assertReason(HexFormat.of().parseHex("d0cf11e0a1b11ae100"), "save it as .docx without a password");
        assertReason("plain".getBytes(StandardCharsets.UTF_8), "not a zip");
    }

    @Test
    void archivesInASourceAreNotOpened() throws Exception {
        var bytes = new WordFile("").bytes();

        assertThatThrownBy(() -> READER.document("backup.zip", bytes, ContentType.UNDECLARED))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("an archive, which is not opened");
    }

    private static void assertReason(byte[] bytes, String reason) {
        assertThatThrownBy(() -> READER.document("a.docx", bytes, ContentType.UNDECLARED))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(reason);
    }

    private static Document read(String body) throws Exception {
        return READER.document("staff-guide.docx", new WordFile(body).bytes(), ContentType.UNDECLARED);
    }
}
