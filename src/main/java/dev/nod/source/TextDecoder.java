package dev.nod.source;

import dev.nod.knowledge.UnreadableDocumentException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out how a file's bytes stand for text: byte order mark, declared charset, UTF-8, and else windows-1252. */
final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int DECLARED_WITHIN = 4096;
    private static final Pattern DECLARED = Pattern
            .compile("(?i)<(?:meta|\\?xml)\\b[^>]{0,500}(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]+)");
    /** One NUL may be a slip; more than this share of them means that the file is no text. */
    private static final int CHARACTERS_PER_NUL = 1000;

    private TextDecoder() {}

    static String text(byte[] bytes) throws UnreadableDocumentException {
        return clean(decode(bytes, null));
    }

    /** As {@link #text}, but obeys the charset that its server declares, or else the HTML itself. */
    static String html(byte[] bytes, @Nullable Charset served) throws UnreadableDocumentException {
        return clean(decode(bytes, served == null ? declared(bytes) : served));
    }

    private static String decode(byte[] bytes, @Nullable Charset declared) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (declared != null) {
            return new String(bytes, declared);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    /** Null when the file declares none, or one that cannot be right because its declaration is readable as ASCII. */
    private static @Nullable Charset declared(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN),
                StandardCharsets.ISO_8859_1);
        var matcher = DECLARED.matcher(start);
        if (!matcher.find()) {
            return null;
        }
        try {
            var charset = Charset.forName(matcher.group(1));
            if (charset.equals(StandardCharsets.UTF_8) || charset.name().startsWith("UTF-")) {
                return null;
            }
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? WINDOWS_1252
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Line ends become {@code \n}; control characters, which nobody sees, go. */
    private static String clean(String text) throws UnreadableDocumentException {
        var nuls = text.chars().filter(c -> c == 0).count();
        if (nuls * CHARACTERS_PER_NUL > text.length()) {
            throw new UnreadableDocumentException("it is not text but binary content");
        }
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\r') {
                clean.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (c == '\f' || c == '\u000B') {
                clean.append('\n');
            } else if ((c >= ' ' && c != 0x7F && c != '\uFEFF') || c == '\n' || c == '\t') {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (var i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
