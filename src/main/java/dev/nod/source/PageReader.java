package dev.nod.source;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Section;
import dev.nod.knowledge.UnreadableDocumentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Turns a file into a document, by the format that its name tells. */
final class PageReader {

    /** Changes whenever the same file would be read differently, so that indexes are brought up to date. */
    private static final String PARSER_VERSION = "1";

    private final FolderSettings settings;
    private final PageLinks links;
    private final MarkdownReader markdown = new MarkdownReader();

    PageReader(FolderSettings settings) {
        this.settings = settings;
        this.links = new PageLinks(settings);
    }

    byte[] bytes(Path file) throws UnreadableDocumentException {
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new UnreadableDocumentException("it is not a regular file");
            }
            var limit = settings.maximumFileSize();
            if (Files.size(file) > limit) {
                throw new UnreadableDocumentException(
                        "it has %,d bytes, more than the limit of %,d".formatted(Files.size(file), limit));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableDocumentException("it is gone", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableDocumentException("permission denied", e);
        } catch (IOException e) {
            throw new UnreadableDocumentException("it cannot be read: " + e.getMessage(), e);
        }
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

    Document document(String path, Path file) throws UnreadableDocumentException {
        var bytes = bytes(file);
        var page = page(path, bytes);
        var title = page.title() == null ? FileNames.title(path, settings.name()) : page.title();
        var sections = page.parts()
                .stream()
                .map(part -> new Section(part.headings(), links.section(path, part.anchor()), part.blocks()))
                .toList();
        return new Document(settings.name(), path, title, links.page(path), fingerprint(bytes), sections);
    }

    /** The parsers bound their own nesting; the catch is for the document that finds a way around the bounds. */
    private Page page(String path, byte[] bytes) throws UnreadableDocumentException {
        try {
            if (FileNames.isHtml(path)) {
                return HtmlReader.read(TextDecoder.html(bytes));
            }
            var text = TextDecoder.text(bytes);
            return FileNames.isMarkdown(path) ? markdown.read(text) : TextReader.read(text);
        } catch (StackOverflowError e) {
            throw new UnreadableDocumentException("it is nested too deeply", e);
        }
    }
}
