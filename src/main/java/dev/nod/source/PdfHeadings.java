package dev.nod.source;

import dev.nod.source.PdfBookmarks.Bookmark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the headings among the lines of a PDF: those its bookmarks name, else those in larger or bold letters. */
final class PdfHeadings {

    private static final int LONGEST = 150;
    private static final int LONGEST_BOLD = 80;
    private static final int MOST_LINES = 3;
    private static final float LARGER = 1.08f;

    private final List<PdfLine> lines;
    private final Map<Integer, Heading> found = new TreeMap<>();

    private PdfHeadings(List<PdfLine> lines) {
        this.lines = lines;
    }

    /**
     * A heading.
     *
     * @param lines how many of them it takes; 0 when it is not among them and stands before the line
     */
    record Heading(int level, String text, int lines) {}

    /** By the index of their first line. */
    static Map<Integer, Heading> of(List<PdfLine> lines, List<Bookmark> bookmarks) {
        var headings = new PdfHeadings(lines);
        if (bookmarks.size() > 1) {
            headings.addNamed(bookmarks);
        } else {
            headings.addLarger();
        }
        return headings.found;
    }

    /** The size of most letters. */
    static float bodySize(List<PdfLine> lines) {
        var letters = lines.stream()
                .collect(Collectors.groupingBy(PdfLine::size,
                        Collectors.summingInt(line -> line.text().length())));
        return letters.entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    private void addNamed(List<Bookmark> bookmarks) {
        var starts = new HashMap<Integer, Integer>();
        for (var i = lines.size() - 1; i >= 0; i--) {
            starts.put(lines.get(i).page(), i);
        }
        var after = 0;
        for (var bookmark : bookmarks) {
            var start = starts.get(bookmark.page());
            if (start != null) {
                after = addNamed(bookmark, Math.max(start, after), start);
            }
        }
    }

    /** Where the next bookmark may be. */
    private int addNamed(Bookmark bookmark, int from, int pageStart) {
        for (var i = from; i < lines.size() && lines.get(i).page() == bookmark.page(); i++) {
            for (var count = 1; count <= MOST_LINES && i + count <= lines.size(); count++) {
                if (isSame(text(i, count), bookmark.title())) {
                    found.put(i, new Heading(bookmark.level(), bookmark.title(), count));
                    return i + count;
                }
            }
        }
        if (from == pageStart) {
            found.putIfAbsent(pageStart, new Heading(bookmark.level(), bookmark.title(), 0));
        }
        return from;
    }

    /** Whether they have the same letters, or differ only in the number before them. */
    private static boolean isSame(String line, String title) {
        var one = letters(line);
        var other = letters(title);
        return !other.isEmpty() && (one.equals(other)
                || (one.endsWith(other) && one.length() - other.length() <= 12
                        && line.matches(
                                "(?:(?i:chapter|section|appendix|part|kapitel) )?(?:\\d+|[A-Z]|[IVX]+)(?:\\.\\d+)*[.:)]?\\s.*")));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private void addLarger() {
        var body = bodySize(lines);
        var sizes = new ArrayList<Float>();
        for (var i = 0; i < lines.size(); i++) {
            if (isLarger(i, body) && !sizes.contains(lines.get(i).size())) {
                sizes.add(lines.get(i).size());
            }
        }
        sizes.sort((a, b) -> Float.compare(b, a));
        for (var i = 0; i < lines.size(); i++) {
            var size = lines.get(i).size();
            if (isLarger(i, body)) {
                var count = count(i);
                found.put(i, new Heading(Math.min(sizes.indexOf(size) + 1, 5), text(i, count), count));
                i += count - 1;
            } else if (isBoldHeading(i, body)) {
                found.put(i, new Heading(Math.min(sizes.size() + 1, 6), lines.get(i).text(), 1));
            }
        }
    }

    private boolean isLarger(int index, float body) {
        var line = lines.get(index);
        return line.size() >= body * LARGER && !line.isCode() && isHeadingText(line.text(), LONGEST);
    }

    /** On its own, apart from what is above it. */
    private boolean isBoldHeading(int index, float body) {
        var line = lines.get(index);
        var previous = index == 0 ? null : lines.get(index - 1);
        var next = index + 1 == lines.size() ? null : lines.get(index + 1);
        var isApart = previous == null || previous.page() != line.page() || found.containsKey(index - 1)
                || line.y() < previous.y() || line.y() - previous.y() > 1.5f * line.size();
        return line.bold() && line.size() >= body - 1 && !line.isCode() && line.cells().size() == 1 && isApart
                && next != null && !next.bold() && isHeadingText(line.text(), LONGEST_BOLD)
                && !line.text().matches(".*[.,;:!]");
    }

    private static boolean isHeadingText(String text, int longest) {
        return text.length() <= longest && text.codePoints().filter(Character::isLetter).count() >= 2
                && !text.endsWith(",");
    }

    /** How many lines in the same letters follow each other closely. */
    private int count(int index) {
        var count = 1;
        while (count < MOST_LINES && index + count < lines.size()) {
            var last = lines.get(index + count - 1);
            var next = lines.get(index + count);
            var gap = next.y() - last.y();
            if (next.page() != last.page() || next.size() != last.size() || gap <= 0
                    || gap > 1.6f * last.size()
                    || next.text().matches("\\d+(?:\\.\\d+)*\\.?\\s.*")) {
                break;
            }
            count++;
        }
        return count;
    }

    private String text(int index, int count) {
        return lines.subList(index, index + count)
                .stream()
                .map(PdfLine::text)
                .collect(Collectors.joining(" "));
    }
}
