package dev.nod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text: paragraphs between empty lines, headings underlined with {@code ===} or {@code ---}. */
final class TextReader {

    private static final int LONGEST_TITLE = 100;
    private static final int WRAPPED = 45;
    private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");
    private static final Pattern OWN_LINE = Pattern.compile("\\s+\\S.*|[-*+•–] .*|\\d{1,9}[.)] .*");

    private final Outline outline = new Outline(null);
    private final List<String> paragraph = new ArrayList<>();
    private boolean sawText;

    private TextReader() {}

    static Page read(String text) {
        var reader = new TextReader();
        var lines = text.lines().map(String::stripTrailing).toList();
        for (var i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : "");
        }
        reader.endParagraph();
        return reader.outline.page("");
    }

    private void line(String line, String next) {
        if (line.isBlank()) {
            endParagraph();
        } else if (isUnderline(line) && paragraph.size() == 1) {
            heading(paragraph.removeFirst().strip(), line.charAt(0) == '=' || !sawText ? 1 : 2);
        } else if (isUnderline(line) && paragraph.isEmpty()) {
            endParagraph();
        } else if (!sawText && paragraph.isEmpty() && next.isBlank() && line.length() <= LONGEST_TITLE) {
            heading(line.strip(), 1);
        } else {
            paragraph.add(line);
        }
    }

    private void heading(String text, int level) {
        outline.heading(level, text, null);
        sawText = true;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            outline.block(joined());
            paragraph.clear();
            sawText = true;
        }
    }

    /** Joins the lines of running text; keeps those of lists, verses and tables. */
    private String joined() {
        var text = new StringBuilder(paragraph.getFirst().strip());
        for (var i = 1; i < paragraph.size(); i++) {
            var line = paragraph.get(i);
            var isWrapped = paragraph.get(i - 1).length() >= WRAPPED && !OWN_LINE.matcher(line).matches();
            text.append(isWrapped ? " " : "\n").append(isWrapped ? line.strip() : line);
        }
        return text.toString();
    }

    private static boolean isUnderline(String line) {
        return UNDERLINE.matcher(line).matches();
    }
}
