package dev.nod.draft.prompt;

import dev.nod.draft.Invisible;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Pieces of data, each between two lines with a mark that no piece holds, so that nothing written in one can end it. */
final class Material {

    private static final int MARK_LENGTH = 12;
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");

    /** What servers of open models may take for the border of a message, wherever it stands. */
    private static final Pattern BORDER = Pattern
            .compile("<(?=[|｜])|(?<=[|｜])(?=>)|<(?=(?:start|end)_of_turn)|<(?=/?s>|</?SYS>)|\\[(?=/?INST])");

    private record Piece(String name, String text) {}

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * Adds a piece.
     *
     * @param name what it is, in words of Nod's own
     */
    Material add(String name, String text) {
        pieces.add(new Piece(name, clean(text)));
        return this;
    }

    /** A text without what a reader would not see, and without what a server might not take for text. */
    static String clean(String text) {
        var visible = Invisible.removed(LINE_BREAK.matcher(text).replaceAll("\n"));
        return BORDER.matcher(visible).replaceAll("$0 ").strip();
    }

    /** All pieces in their order; the same pieces always give the same text. */
    String text() {
        var mark = mark();
        var text = new StringBuilder("The mark is ").append(mark).append(".\n");
        pieces.forEach(piece -> text.append("\n=== %s %s ===\n%s\n=== %s end ===\n"
                .formatted(mark, piece.name(), piece.text(), mark)));
        return text.toString();
    }

    /** The digest of all pieces, which none of them can hold but by chance; then it is digested again. */
    private String mark() {
        var sha = sha256();
        pieces.forEach(piece -> sha.update(piece.text().getBytes(StandardCharsets.UTF_8)));
        var digest = sha.digest();
        while (isHeld(mark(digest))) {
            digest = sha.digest(digest);
        }
        return mark(digest);
    }

    private static String mark(byte[] digest) {
        return HexFormat.of().formatHex(digest).substring(0, MARK_LENGTH);
    }

    private boolean isHeld(String mark) {
        return pieces.stream().anyMatch(piece -> piece.text().contains(mark));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
