package dev.nod.source;

import dev.nod.knowledge.UnreadableDocumentException;
import dev.nod.source.PdfHeadings.Heading;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads a PDF page by page; its pictures, scripts and attachments are not opened. */
final class PdfReader {

    private static final long MOST_MEMORY = 128L * 1024 * 1024;
    private static final Pattern NO_TITLE = Pattern
            .compile(
                    "(?i)untitled.*|microsoft \\w+ - .*|.*\\.(?:docx?|pdf|tex|dvi|indd|odt|pptx?|xlsx?|qxd)|\\W*");

    private PdfReader() {}

    static Page read(byte[] bytes) throws UnreadableDocumentException {
        PdfStreams.check(bytes);
        var cache = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache;
        try (var document = Loader.loadPDF(bytes, "", null, null, cache)) {
            return page(document);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException("it is protected by a password; save it without one", e);
        } catch (PdfLines.TooLongException e) {
            throw new UnreadableDocumentException("it takes more steps to draw than any document should", e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException("it is a damaged PDF, or none", e);
        }
    }

    private static Page page(PDDocument document) throws IOException, UnreadableDocumentException {
        var drawn = PdfLines.of(document);
        if (drawn.isEmpty()) {
            throw new UnreadableDocumentException(
                    "its pages are pictures without text; run text recognition (OCR) over it");
        }
        var lines = PdfMargins.without(drawn);
        var headings = PdfHeadings.of(lines, PdfBookmarks.of(document));
        var title = title(document);
        var isTitled = title != null || hasOneTop(headings);
        var outline = new Outline(title);
        new PdfText(lines, isTitled ? headings : lowered(headings), outline).write();
        return outline.page("").withDates(PdfDates.of(document));
    }

    /** Whether one heading is above all others, as a title is. */
    private static boolean hasOneTop(Map<Integer, Heading> headings) {
        return headings.values().stream().filter(heading -> heading.level() == 1).count() == 1;
    }

    /** So that none of them is taken for the title. */
    private static Map<Integer, Heading> lowered(Map<Integer, Heading> headings) {
        var lowered = new TreeMap<>(headings);
        lowered.replaceAll((_, heading) -> new Heading(heading.level() + 1, heading.text(), heading.lines()));
        return lowered;
    }

    private static @Nullable String title(PDDocument document) {
        var title = document.getDocumentInformation().getTitle();
        return title == null || NO_TITLE.matcher(title.strip()).matches() ? null : title.strip();
    }
}
