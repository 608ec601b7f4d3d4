package dev.nod.source;

import static dev.nod.source.PdfFile.at;
import static dev.nod.source.PdfFile.big;
import static dev.nod.source.PdfFile.code;
import static dev.nod.source.PdfFile.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Section;
import dev.nod.knowledge.UnreadableDocumentException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PdfTest {

    private static final PageReader READER = new PageReader("handbook",
            new SiteLinks(URI.create("https://docs.example/"), Links.PRETTY), Clock.systemUTC());

    private final PdfFile pdf = new PdfFile();

    @AfterEach
    void close() throws Exception {
        pdf.close();
    }

    @Test
    void eachSectionLinksToThePageOnWhichItStarts() throws Exception {
        pdf.page(big(80, "VPN"), text(110, "Use the token."))
                .page(text(80, "Second page."))
                .page(big(80, "Printers"),
                        text(110, "Upstairs."));

        var document = read();

        assertThat(document.sections()).extracting(Section::url)
                .containsExactly("https://docs.example/it.pdf#page=1", "https://docs.example/it.pdf#page=2",
                        "https://docs.example/it.pdf#page=3");
        assertThat(Pages.outline(document)).containsExactly("VPN: Use the token.", "VPN: Second page.",
                "Printers: Upstairs.");
    }

    @Test
    void bookmarksAreTheHeadingsWhereThereAreSome() throws Exception {
        pdf.page(text(80, "1. Network"), text(110, "All of it."), text(140, "VPN"),
                text(170, "Use the token."))
                .page(text(80, "Ask twice."))
                .bookmarks(List.of("Network", "VPN", "Tokens"), List.of(1, 1, 2))
                .title("IT handbook");

        var document = read();

        assertThat(document.title()).isEqualTo("IT handbook");
        assertThat(Pages.outline(document)).containsExactly("Network: All of it.",
                "Network > VPN: Use the token.",
                "Network > VPN > Tokens: Ask twice.");
    }

    @Test
    void theLargestLettersAreTheTitleAndBoldOnesAHeading() throws Exception {
        pdf.title("Microsoft Word - it.docx")
                .page(new PdfFile.Line(72, 80, PdfFile.TEXT, 22, "IT handbook"), big(110, "Network"),
                        new PdfFile.Line(72, 140, PdfFile.BOLD, 10, "VPN"), text(160, "Use the token."));

        var document = read();

        assertThat(document.title()).isEqualTo("IT handbook");
        assertThat(Pages.outline(document)).containsExactly("Network > VPN: Use the token.");
    }

    @Test
    void linesAreJoinedToParagraphsAndHyphensGo() throws Exception {
        pdf.page(text(80, "The well-known infor-"), text(92, "mation about our well-"),
                text(104, "known desk."),
                text(130, "Next."));

        assertThat(Pages.blocks(read())).containsExactly(
                "The well-known information about our well-known desk.",
                "Next.");
    }

    @Test
    void aSentenceGoesOnOverTheEndOfAColumnOrPage() throws Exception {
        pdf.page(at(72, 400, "Left column goes"), at(72, 412, "on here and"),
                at(330, 100, "ends on the right"))
                .page(text(80, "of the next page."));

        assertThat(Pages.blocks(read()))
                .containsExactly("Left column goes on here and ends on the right of the next page.");
    }

    @Test
    void runningTitlesAndPageNumbersAreLeftOut() throws Exception {
        for (var i = 1; i <= 4; i++) {
            pdf.page(text(30, "ACME handbook, chapter " + i), text(100, "Text of part " + i + "."),
                    at(300, 770, i + " / 4"));
        }

        assertThat(Pages.blocks(read())).containsExactly("Text of part 1.", "Text of part 2.",
                "Text of part 3.",
                "Text of part 4.");
    }

    @Test
    void codeKeepsItsLinesAndIndents() throws Exception {
        pdf.page(text(80, "Run this command now, please:"), code(72, 100, "if on; then"), code(84, 112, "go"),
                code(72, 124, "fi"), text(150, "Then wait."));

        assertThat(Pages.blocks(read())).containsExactly("Run this command now, please:",
                "```\nif on; then\n  go\nfi\n```", "Then wait.");
    }

    @Test
    void cellsBelowEachOtherAreATableWithItsHeader() throws Exception {
        pdf.page(text(80, "Prices:"), at(72, 100, "Plan"), at(200, 100, "Price"), at(72, 112, "Small"),
                at(200, 112, "10 a month"), at(200, 124, "for two"), at(72, 136, "Large"), at(200, 136, "20"),
                text(170, "Plus tax."));

        assertThat(Pages.blocks(read())).containsExactly("Prices:",
                "Plan: Small; Price: 10 a month for two\nPlan: Large; Price: 20", "Plus tax.");
    }

    @Test
    void listItemsAreOneBlock() throws Exception {
        pdf.page(text(80, "• Unlock the door with"), at(80, 92, "the card"), text(104, "• Enter"));

        assertThat(Pages.blocks(read())).containsExactly("- Unlock the door with the card\n- Enter");
    }

    @Test
    void scansAndPasswordsAreReportedWithWhatToDo() throws Exception {
        assertReason(pdf.page(List.of()).bytes(), "text recognition (OCR)");
        assertReason(pdf.password("secret").bytes(), "save it without one");
    }

    @Test
    void aStreamThatUnpacksWithoutEndIsReported() throws Exception {
        var bomb = pdf.document().getDocument().createCOSStream();
        try (var content = bomb.createOutputStream(COSName.FLATE_DECODE)) {
            var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < 49; i++) {
                content.write(spaces);
            }
        }
        pdf.page(text(80, "a"));
        pdf.document().getPage(0).getCOSObject().setItem(COSName.CONTENTS, bomb);

        assertReason(pdf.bytes(), "unpacks to more than 48 MB");
    }

    @Test
    void anythingElseIsReported() {
        assertReason("%PDF-1.7 but not really".getBytes(StandardCharsets.UTF_8), "a damaged PDF, or none");
        assertReason(new byte[0], "a damaged PDF, or none");
    }

    private static void assertReason(byte[] bytes, String reason) {
        assertThatThrownBy(() -> READER.document("a.pdf", bytes, ContentType.UNDECLARED))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(reason);
    }

    private Document read() throws Exception {
        return READER.document("it.pdf", pdf.bytes(), ContentType.UNDECLARED);
    }
}
