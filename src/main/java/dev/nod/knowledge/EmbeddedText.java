package dev.nod.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is embedded of a passage. */
public final class EmbeddedText {

    /** Models read some hundred words; what follows would be cut off or refused. */
    static final int LONGEST = 4_000;

    private EmbeddedText() {}

    /** Title, headings and text, as far as a model can be expected to read. */
    public static String of(Passage passage) {
        var text = String.join("\n", passage.title(), String.join("\n", passage.headings()), passage.text());
        return beginning(text, LONGEST);
    }

    /** Under which key the vector of a text is kept: the same for the same text, wherever it stands. */
    public static String key(String identity, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(identity.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** At most so many characters, without half of a surrogate pair at the end. */
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
