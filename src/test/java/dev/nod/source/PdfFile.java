package dev.nod.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Writes PDFs, line by line. */
final class PdfFile implements AutoCloseable {

    static final PDType1Font TEXT = new PDType1Font(FontName.HELVETICA);
    static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    static final PDType1Font CODE = new PDType1Font(FontName.COURIER);

    private final PDDocument document = new PDDocument();

    /** A line on a page: its place is in points from the top left. */
    record Line(float x, float y, PDType1Font font, float size, String text) {}

    static Line text(float y, String text) {
        return new Line(72, y, TEXT, 10, text);
    }

    static Line big(float y, String text) {
        return new Line(72, y, TEXT, 16, text);
    }

    static Line at(float x, float y, String text) {
        return new Line(x, y, TEXT, 10, text);
    }

    static Line code(float x, float y, String text) {
        return new Line(x, y, CODE, 10, text);
    }

    PdfFile page(Line... lines) throws Exception {
        return page(List.of(lines));
    }

    PdfFile page(List<Line> lines) throws Exception {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (var line : lines) {
                content.beginText();
                content.setFont(line.font(), line.size());
                content.newLineAtOffset(line.x(), page.getMediaBox().getHeight() - line.y());
                content.showText(line.text());
                content.endText();
            }
        }
        return this;
    }

    PdfFile title(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    /** Bookmarks to pages, one below the other. */
    PdfFile bookmarks(List<String> titles, List<Integer> pages) {
        var outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineItem parent = null;
        for (var i = 0; i < titles.size(); i++) {
            var item = new PDOutlineItem();
            item.setTitle(titles.get(i));
            item.setDestination(document.getPage(pages.get(i) - 1));
            if (parent == null) {
                outline.addLast(item);
            } else {
                parent.addLast(item);
            }
            parent = item;
        }
        return this;
    }

    PdfFile password(String password) throws Exception {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
        return this;
    }

    PDDocument document() {
        return document;
    }

    byte[] bytes() throws Exception {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
