package dev.nod.source;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Section;
import dev.nod.knowledge.UnreadableDocumentException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** Turns the bytes of a page into a document, wherever they come from. */
final class PageReader {

    /** Changes whenever the same bytes would be read differently, so that indexes are brought up to date. */
    private static final String PARSER_VERSION = "4";

    private final String source;
    private final PageLinks links;
    private final Clock clock;
    private final MarkdownReader markdown = new MarkdownReader();

    /**
     * A reader of the pages of one source.
     *
     * @param source the name of the source
     * @param clock  tells which dates are in the future, and wrong
     */
    PageReader(String source, PageLinks links, Clock clock) {
        this.source = source;
        this.links = links;
        this.clock = clock;
    }

    String fingerprint(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((PARSER_VERSION + "\n" + links.identity() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The document with this path in the source, in the format that its type declares or its name tells. */
    Document document(String path, byte[] bytes, ContentType type) throws UnreadableDocumentException {
        return document(path, bytes, type, fingerprint(bytes));
    }

    /** The same of bytes that are known by another fingerprint than their own. */
    Document document(String path, byte[] bytes, ContentType type, String fingerprint)
            throws UnreadableDocumentException {
        var page = page(path, bytes, type);
        if (page.frontMatter().isEmpty()) {
            DeclaredAudience.checkUndeclared(bytes);
        }
        var title = page.title() == null ? FileNames.title(path, source) : page.title();
        var sections = page.parts()
                .stream()
                .map(part -> new Section(part.headings(), links.section(path, part.anchor()), part.blocks()))
                .toList();
        return new Document(source, path, title, links.page(path), fingerprint,
                DeclaredAudience.of(page), StatedDate.of(page, today()).orElse(null), sections);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The parsers bound their own nesting; the catch is for the document that finds a way around the bounds. */
    private Page page(String path, byte[] bytes, ContentType type) throws UnreadableDocumentException {
        try {
            var format = Format.of(path, type);
            var signature = Signature.of(bytes).orElse(null);
            if (signature != null && format.isPage()) {
                throw new UnreadableDocumentException(signature.reason());
            }
            return switch (format) {
                case HTML -> HtmlReader.read(TextDecoder.html(bytes, type.charset()));
                case MARKDOWN -> markdown.read(TextDecoder.text(bytes));
                case RST -> RstReader.read(TextDecoder.text(bytes));
                case ASCIIDOC -> AdocReader.read(TextDecoder.text(bytes));
                case PDF -> PdfReader.read(bytes);
                case WORD -> WordReader.read(bytes);
                case TEXT -> TextReader.read(TextDecoder.text(bytes));
            };
        } catch (StackOverflowError e) {
            throw new UnreadableDocumentException("it is nested too deeply", e);
        }
    }
}
