package dev.nod.source;

import dev.nod.knowledge.UnreadableDocumentException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Measures the compressed streams of a PDF before a parser unpacks them into memory. */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /** Far more than the text and fonts of a page need; pictures, which may be larger, are never unpacked. */
    private static final long MOST_BYTES = 48L * 1024 * 1024;
    private static final int LONGEST_DICTIONARY = 2000;

    private final byte[] bytes;
    private final byte[] buffer = new byte[64 * 1024];

    private PdfStreams(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) throws UnreadableDocumentException {
        var streams = new PdfStreams(bytes);
        for (var at = streams.next(0); at >= 0; at = streams.next(at)) {
            if (!streams.isPicture(at) && streams.size(at) > MOST_BYTES) {
                throw new UnreadableDocumentException(
                        "a part of it unpacks to more than %,d MB, as zip bombs do"
                                .formatted(MOST_BYTES >> 20));
            }
        }
    }

    /** Where the next stream's content starts; negative when there is no more. */
    private int next(int from) {
        for (var i = from; i + STREAM.length + 2 < bytes.length; i++) {
            if (bytes[i] == 's' && isKeyword(i)) {
                var start = i + STREAM.length;
                start += bytes[start] == '\r' ? 1 : 0;
                return bytes[start] == '\n' ? start + 1 : start;
            }
        }
        return -1;
    }

    private boolean isKeyword(int at) {
        for (var i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        return at < 3 || bytes[at - 1] != 'd';
    }

    private boolean isPicture(int at) {
        var start = Math.max(0, at - LONGEST_DICTIONARY);
        var before = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        var dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return dictionary.contains("/Image");
    }

    /** How long what starts here is when unpacked, as far as it is compressed and no longer than the limit. */
    private long size(int at) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            var count = inflater.inflate(buffer);
            while (count > 0 && inflater.getBytesWritten() <= MOST_BYTES) {
                count = inflater.inflate(buffer);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notCompressed) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
