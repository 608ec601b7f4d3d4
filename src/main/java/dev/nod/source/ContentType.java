package dev.nod.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server declares a document to be.
 *
 * @param mime    such as {@code text/html}, in lower case; empty when nothing is declared
 * @param charset null when none is declared, or none that Java knows
 */
record ContentType(String mime, @Nullable Charset charset) {

    /** What is known of a file. */
    static final ContentType UNDECLARED = new ContentType("", null);

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w:.-]+)");

    /** Reads the value of a {@code Content-Type} header. */
    static ContentType parse(String header) {
        var semicolon = header.indexOf(';');
        var mime = semicolon < 0 ? header : header.substring(0, semicolon);
        return new ContentType(mime.strip().toLowerCase(Locale.ROOT), charset(header));
    }

    private static @Nullable Charset charset(String header) {
        var matcher = CHARSET.matcher(header);
        if (!matcher.find()) {
            return null;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
