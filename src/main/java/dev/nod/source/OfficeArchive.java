package dev.nod.source;

import dev.nod.knowledge.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The files that an office document is a zip of; unpacked once, within limits, before a parser gets to see it. */
final class OfficeArchive {

    private static final int MOST_ENTRIES = 5_000;
    /** More than any document that people read holds, and as much as a parser may keep in memory. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final long MOST_TEXT_BYTES = 24L * 1024 * 1024;

    /** What a parser of Word documents reads; other parts may be as they like. */
    private static final Pattern READ = Pattern.compile("(\\[Content_Types]\\.xml|_rels/\\.rels"
            + "|word/_rels/[^/]+\\.rels"
            + "|word/(document|styles|numbering|footnotes|endnotes|comments)[^/]*\\.xml)");

    private final Map<String, byte[]> parts = new HashMap<>();
    private long total;
    private long text;

    private OfficeArchive() {}

    /**
     * Checks that the archive can be unpacked, and that what the text is in is XML.
     *
     * @param kept the names of the files in it that are asked for later
     */
    static OfficeArchive check(byte[] bytes, Set<String> kept) throws UnreadableDocumentException {
        var archive = new OfficeArchive();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableDocumentException(
                            "it is a zip of more than %,d files".formatted(MOST_ENTRIES));
                }
                archive.unpack(zip, entry.getName(), kept.contains(entry.getName()));
            }
            if (entries == 0) {
                throw new UnreadableDocumentException("it is damaged: not a zip");
            }
            return archive;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocumentException("it is damaged: " + e.getMessage(), e);
        }
    }

    /** A file in it as XML; empty when it is not there or was not asked to be kept. */
    Optional<Document> xml(String name) throws UnreadableDocumentException {
        var part = parts.get(name);
        return part == null
                ? Optional.empty()
                : Optional.of(Jsoup.parse(TextDecoder.text(part), "", Parser.xmlParser()));
    }

    private void unpack(ZipInputStream zip, String name, boolean isKept)
            throws IOException, UnreadableDocumentException {
        var content = new ByteArrayOutputStream();
        var isText = name.endsWith(".xml") || name.endsWith(".rels");
        var isRead = READ.matcher(name).matches();
        var buffer = new byte[8192];
        for (var count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            total += count;
            text += isText ? count : 0;
            if (total > MOST_BYTES || text > MOST_TEXT_BYTES) {
                throw new UnreadableDocumentException(
                        "it unpacks to more than %,d MB, as zip bombs do; save it with smaller contents"
                                .formatted((isText ? MOST_TEXT_BYTES : MOST_BYTES) >> 20));
            }
            if (isKept || isRead) {
                content.write(buffer, 0, count);
            }
        }
        if (isRead) {
            WellFormed.check(name, content.toByteArray());
        }
        if (isKept) {
            parts.put(name, content.toByteArray());
        }
    }
}
