package dev.nod.source;

import java.util.Locale;
import java.util.Set;

/** What the name of a file tells about the document in it. */
final class FileNames {

    private static final Set<String> INDEX = Set.of("index", "_index", "readme");

    private FileNames() {}

    /** Whether a page of this name, without extension, stands for its folder. */
    static boolean isIndex(String name) {
        return INDEX.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Drops an extension that a document has; other dots belong to the name. */
    static String withoutExtension(String name) {
        return Format.named(name).isPresent()
                ? name.substring(0, name.lastIndexOf('.'))
                : name;
    }

    /** A title for a document that has none, made of its name or, for an index page, of its folder's. */
    static String title(String path, String source) {
        var whole = withoutExtension(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        var parts = whole.split("/", -1);
        var name = parts[parts.length - 1];
        if (isIndex(name)) {
            name = parts.length > 1 ? parts[parts.length - 2] : source;
        }
        if (name.isEmpty()) {
            return source;
        }
        var words = name.replace('_', ' ').replace('-', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
