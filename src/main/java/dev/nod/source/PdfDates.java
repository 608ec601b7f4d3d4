package dev.nod.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** When a PDF was last changed, and made, as its properties say; those in XML are asked last, as few readers show them. */
final class PdfDates {

    private static final int MOST_BYTES = 1024 * 1024;

    private PdfDates() {}

    static List<String> of(PDDocument document) {
        var information = document.getDocumentInformation();
        var metadata = Optional.ofNullable(document.getDocumentCatalog().getMetadata())
                .flatMap(PdfDates::xml);
        return Stream.of(
                Stream.ofNullable(information.getCustomMetadataValue("ModDate")),
                values(metadata, "xmp:ModifyDate"),
                Stream.ofNullable(information.getCustomMetadataValue("CreationDate")),
                values(metadata, "xmp:CreateDate"))
                .flatMap(dates -> dates)
                .toList();
    }

    /** A damaged one is no reason to give the document up. */
    private static Optional<Document> xml(PDMetadata metadata) {
        try (var stream = metadata.createInputStream()) {
            var xml = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return Optional.of(Jsoup.parse(xml, "", Parser.xmlParser()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The value of a property, which may stand in an element or in an attribute. */
    private static Stream<String> values(Optional<Document> metadata, String name) {
        return metadata.stream()
                .flatMap(xml -> Stream.concat(
                        xml.getElementsByTag(name).stream().map(element -> element.text()),
                        xml.getElementsByAttribute(name).stream().map(element -> element.attr(name))));
    }
}
