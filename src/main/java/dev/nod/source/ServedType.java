package dev.nod.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the type that a web server gives is worth: many declare a Latin charset for whatever they serve. */
final class ServedType {

    private ServedType() {}

    /** The type without a charset that the bytes contradict. */
    static ContentType of(ContentType declared, byte[] bytes) {
        var charset = declared.charset();
        return isLatin(charset) && isUtf8(bytes) ? new ContentType(declared.mime(), null) : declared;
    }

    private static boolean isLatin(@Nullable Charset charset) {
        return charset != null && (charset.name().startsWith("ISO-8859-")
                || charset.name().startsWith("windows-125") || charset.equals(StandardCharsets.US_ASCII));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
