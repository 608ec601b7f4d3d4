package dev.nod.source;

import dev.nod.knowledge.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.zwobble.mammoth.DocumentConverter;

/** Reads a Word document by way of HTML; pictures, comments, macros and embedded files are not opened. */
final class WordReader {

    private static final String STYLES = "word/styles.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    private WordReader() {}

    static Page read(byte[] bytes) throws UnreadableDocumentException {
        if (Signature.OLE.starts(bytes)) {
            throw new UnreadableDocumentException(
                    "it is protected by a password, or in Word's old format; save it as .docx without a password");
        }
        var archive = OfficeArchive.check(bytes, Set.of(STYLES, PROPERTIES));
        var styles = archive.xml(STYLES).map(WordStyles::map).orElse("");
        var body = html(bytes, styles);
        WordNotes.moveToTheirReferences(body);
        if (body.selectFirst("h1, h2, h3, h4, h5, h6") == null) {
            body.select("> p").stream().filter(WordReader::isBoldLine).forEach(line -> line.tagName("h2"));
        }
        body.select("table").forEach(WordReader::markHeader);
        var properties = archive.xml(PROPERTIES);
        var title = title(body, texts(properties, "dc:title").collect(Collectors.joining(" ")).strip());
        if (title == null && body.select("h1").size() > 1) {
            lower(body);
        }
        var outline = new Outline(title);
        new PlainText(heading -> null).walk(body, outline);
        return outline.page("")
                .withDates(Stream.of("dcterms:modified", "dcterms:created")
                        .flatMap(name -> texts(properties, name))
                        .toList());
    }

    private static Stream<String> texts(Optional<Document> properties, String name) {
        return properties.stream().flatMap(xml -> xml.getElementsByTag(name).stream()).map(Element::text);
    }

    private static Element html(byte[] bytes, String styles) throws UnreadableDocumentException {
        var converter = new DocumentConverter().disableEmbeddedStyleMap()
                .addStyleMap(styles)
                .imageConverter(image -> Map.of());
        try {
            return Jsoup
                    .parseBodyFragment(converter.convertToHtml(new ByteArrayInputStream(bytes)).getValue())
                    .body();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException("it is damaged, or no Word document", e);
        }
    }

    /** The paragraph styled as title; else the only top heading, which the outline finds itself; else the property. */
    private static @Nullable String title(Element body, String property) {
        var styled = body.selectFirst("h1." + WordStyles.TITLE);
        if (styled != null) {
            return InlineText.ofHeading(styled);
        }
        return property.isEmpty() || body.select("h1").size() == 1 ? null : property;
    }

    /** So that no chapter is taken for the title. */
    private static void lower(Element body) {
        for (var level = 5; level >= 1; level--) {
            body.select("h" + level).tagName("h" + (level + 1));
        }
    }

    private static boolean isBoldLine(Element paragraph) {
        var text = paragraph.text();
        return !text.isBlank() && text.length() <= 100 && text.equals(paragraph.select("> strong").text());
    }

    /** Many tables do not say that their first row is a header, but show it. */
    private static void markHeader(Element table) {
        var first = table.selectFirst("tr");
        if (first == null || table.selectFirst("thead") != null || table.select("tr").size() < 2) {
            return;
        }
        var cells = first.children();
        var isBold = cells.stream().allMatch(cell -> cell.text().equals(cell.select("strong").text()));
        var isShort = cells.size() > 2
                && cells.stream().allMatch(cell -> cell.hasText() && cell.text().length() <= 40);
        if (cells.size() > 1 && first.hasText() && (isBold || isShort)) {
            cells.forEach(cell -> cell.tagName("th"));
        }
    }
}
