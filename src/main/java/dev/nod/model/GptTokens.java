package dev.nod.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.nod.draft.prompt.Tokens;

/** Counts as OpenAI's models do since GPT-4o; threads can share it. */
public final class GptTokens implements Tokens {

    /** Long runs without a blank cost more than their length. */
    private static final int PIECE = 10_000;
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Encoding encoding = Encodings.newLazyEncodingRegistry()
            .getEncoding(EncodingType.O200K_BASE);

    /** Of a text beyond a million characters, the rest is taken to have as many as its beginning. */
    @Override
    public int count(String text) {
        var read = Math.min(text.length(), MOST_CHARACTERS);
        var count = 0L;
        for (var from = 0; from < read;) {
            var to = end(text, from, read);
            count += encoding.countTokensOrdinary(text.substring(from, to));
            from = to;
        }
        return read == text.length()
                ? (int) count
                : (int) Math.min(Integer.MAX_VALUE, count * text.length() / read);
    }

    private static int end(String text, int from, int read) {
        if (read - from <= PIECE) {
            return read;
        }
        var blank = text.lastIndexOf(' ', from + PIECE);
        if (blank > from) {
            return blank;
        }
        return Character.isHighSurrogate(text.charAt(from + PIECE - 1)) ? from + PIECE - 1 : from + PIECE;
    }
}
