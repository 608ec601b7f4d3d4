package dev.nod.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The addresses under which a reader opens the documents of a folder. */
final class PageLinks {

    private static final String UNESCAPED = "-._~!$'()*+,;=:@";

    private final FolderSettings settings;
    private final @Nullable String base;

    PageLinks(FolderSettings settings) {
        this.settings = settings;
        var url = settings.baseUrl();
        this.base = url == null ? null : url + (url.toString().endsWith("/") ? "" : "/");
    }

    /** The address of the document with this path. */
    String page(String path) {
        if (base == null) {
            return settings.folder().toAbsolutePath().normalize().resolve(Path.of(path)).toUri().toString();
        }
        return base + switch (settings.links()) {
            case FILES -> escaped(path, true);
            case PRETTY -> escaped(pretty(path), true);
        };
    }

    /** The address of the place with this anchor in the document with this path. */
    String section(String path, @Nullable String anchor) {
        return anchor == null || anchor.isEmpty() ? page(path) : page(path) + "#" + escaped(anchor, false);
    }

    /** Everything besides the path that an address depends on. */
    String identity() {
        return base == null
                ? "file " + settings.folder().toAbsolutePath().normalize()
                : settings.links() + " " + base;
    }

    private static String pretty(String path) {
        var slash = path.lastIndexOf('/') + 1;
        var name = FileNames.withoutExtension(path.substring(slash));
        return path.substring(0, slash) + (FileNames.isIndex(name) ? "" : name + "/");
    }

    private static String escaped(String text, boolean slashes) {
        var escaped = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (octet & 0xFF);
            if (c < 0x80
                    && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0 || (c == '/' && slashes))) {
                escaped.append(c);
            } else {
                escaped.append('%').append("%02X".formatted(octet & 0xFF));
            }
        }
        return escaped.toString();
    }
}
