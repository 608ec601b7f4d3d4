package dev.nod.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okio.BufferedSource;

/**
 * Reads the data of server-sent events, one after the other.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class EventStream {

    private static final long LARGEST = 8L << 20;
    private static final String DATA = "data:";

    private final BufferedSource source;
    private long left = LARGEST;

    EventStream(BufferedSource source) {
        this.source = source;
    }

    /**
     * The data of the next event; empty at the end of the stream, where an event that is not finished is dropped.
     *
     * @throws UnusableException if it is longer than anything asked for, or not written in UTF-8
     */
    Optional<String> next() throws IOException, UnusableException {
        var data = new StringBuilder();
        while (true) {
            var line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            var text = line.get();
            if (text.isEmpty() && !data.isEmpty()) {
                return Optional.of(data.toString());
            }
            if (text.startsWith(DATA)) {
                data.append(text, text.startsWith(DATA + " ") ? DATA.length() + 1 : DATA.length(),
                        text.length())
                        .append('\n');
            }
        }
    }

    private Optional<String> line() throws IOException, UnusableException {
        var end = source.indexOf((byte) '\n', 0, left);
        if (end < 0) {
            if (source.request(left)) {
                throw new UnusableException("is over %d MB".formatted(LARGEST >> 20));
            }
            return Optional.empty();
        }
        left -= end + 1;
        var bytes = source.readByteArray(end);
        if (source.readByte() != '\n') {
            throw new EOFException();
        }
        var length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString());
        } catch (CharacterCodingException _) {
            throw new UnusableException("is not written in UTF-8");
        }
    }
}
