package dev.nod.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The addresses under which a reader opens the documents of a source. */
interface PageLinks {

    /** The address of the document with this path. */
    String page(String path);

    /** Everything besides the path that an address depends on. */
    String identity();

    /** The address of the place with this anchor in the document with this path. */
    default String section(String path, @Nullable String anchor) {
        return anchor == null || anchor.isEmpty() ? page(path) : page(path) + "#" + escaped(anchor, "");
    }

    /** The text as a part of an address; what is in {@code kept} stays as it is, besides what always may. */
    static String escaped(String text, String kept) {
        var unescaped = "-._~!$'()*+,;=:@" + kept;
        var escaped = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (octet & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || unescaped.indexOf(c) >= 0)) {
                escaped.append(c);
            } else {
                escaped.append('%').append("%02X".formatted(octet & 0xFF));
            }
        }
        return escaped.toString();
    }
}
