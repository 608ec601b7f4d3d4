package dev.nod.slack;

import java.util.ArrayList;
import java.util.List;

/** Divides lines into texts that each fit into a section, and ends with "…" when all together grow too long. */
final class SectionTexts {

    private static final int LONGEST = 2_900;
    private static final int ROOM_FOR_FENCES = 10;

    private final int budget;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int used;
    private boolean isCode;
    private boolean isCut;

    /**
     * @param budget how many characters there may be in all
     */
    SectionTexts(int budget) {
        this.budget = budget;
    }

    void add(String line) {
        if (isCut) {
            return;
        }
        var left = budget - used;
        isCut = line.length() > left;
        var rest = isCut ? Mrkdwn.cut(line, Math.max(2, left)) : line;
        while (rest.length() > LONGEST - ROOM_FOR_FENCES) {
            var piece = Mrkdwn.cut(rest, LONGEST - ROOM_FOR_FENCES);
            append(piece.substring(0, piece.length() - 1));
            rest = rest.substring(piece.length() - 1);
        }
        append(rest);
        if (line.equals(PlainText.FENCE)) {
            isCode = !isCode;
        }
    }

    private void append(String piece) {
        if (open.length() + piece.length() + ROOM_FOR_FENCES > LONGEST) {
            end();
            if (isCode) {
                open.append(PlainText.FENCE).append('\n');
            }
        }
        open.append(piece).append('\n');
        used += piece.length() + 1;
    }

    private void end() {
        if (isCode) {
            open.append(PlainText.FENCE);
        }
        var text = open.toString().stripTrailing().replaceFirst("^\\n+", "");
        open.setLength(0);
        if (!text.isBlank()) {
            texts.add(text);
        }
    }

    /** Whether something was left out. */
    boolean isCut() {
        return isCut;
    }

    /** The texts; nothing can be added afterwards. */
    List<String> finish() {
        end();
        return List.copyOf(texts);
    }
}
