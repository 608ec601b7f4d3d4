package dev.nod.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of document, as its name or its content type tells. */
enum Format {

    MARKDOWN("md|markdown|mdx", "text/(x-)?markdown"), HTML("html|htm",
            "text/html|application/xhtml\\+xml"), TEXT("txt", "");

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

    private static Optional<Format> declared(ContentType type) {
        return Arrays.stream(values())
                .filter(format -> !type.mime().isEmpty() && type.mime().matches(format.types))
                .findFirst();
    }
}
