package dev.nod.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A kind of document, as its name or its content type tells. */
enum Format {

    /** As GitHub and the site generators read it. */
    MARKDOWN("md|markdown|mdx", "text/(x-)?markdown"),
    /** Only its main part is read, when one is marked. */
    HTML("html|htm", "text/html|application/xhtml\\+xml"),
    /** With the directives of Sphinx. */
    RST("rst|rest", "text/(x-rst|prs\\.fallenstein\\.rst)"),
    /** As Asciidoctor reads it. */
    ASCIIDOC("adoc|asciidoc|asc", "text/(x-)?asciidoc"),
    /** Linked by page. */
    PDF("pdf", "application/pdf"),
    /** Word since 2007. */
    WORD("docx", "application/vnd\\.openxmlformats-officedocument\\.wordprocessingml\\.document"),
    /** Anything else. */
    TEXT("txt", "");

    private final String extensions;
    private final String types;

    Format(String extensions, String types) {
        this.extensions = extensions;
        this.types = types;
    }

    /** The format that the content type declares, else the one of the name, else plain text. */
    static Format of(String path, ContentType type) {
        return declared(type).or(() -> named(path)).orElse(TEXT);
    }

    /** The format that the extension of the name stands for; empty for an extension of no document. */
    static Optional<Format> named(String path) {
        var extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> extension.matches(format.extensions)).findFirst();
    }

    /** Whether a site generator would make a page of it, at an address of its own. */
    boolean isPage() {
        return this != PDF && this != WORD;
    }

    /** All of them, parted by commas. */
    static String extensions() {
        return Arrays.stream(values())
                .map(format -> format.extensions.replace('|', ','))
                .collect(Collectors.joining(","));
    }

    private static Optional<Format> declared(ContentType type) {
        return Arrays.stream(values())
                .filter(format -> !type.mime().isEmpty() && type.mime().matches(format.types))
                .findFirst();
    }
}
