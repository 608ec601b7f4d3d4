package dev.nod.source;

import dev.nod.source.PdfHeadings.Heading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Joins the lines of a PDF into paragraphs, lists, tables and code, under headings and by page. */
final class PdfText {

    private static final Pattern ITEM = Pattern
            .compile("(?:[•◦▪‣·●○■–—*-]|\\(?(?:\\d{1,3}|[a-zA-Z])[.)])\\s+\\S.*");
    private static final Pattern BULLET = Pattern.compile("[•◦▪‣·●○■–—*-]\\s+");
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");
    private static final Pattern HYPHENATED = Pattern.compile("(?s).*?(\\p{L}+)-");
    private static final Pattern WORD = Pattern.compile("\\p{Ll}+");
    private static final float MOST_IS_CODE = .7f;

    private final List<PdfLine> lines;
    private final Map<Integer, Heading> headings;
    private final Outline outline;
    private final Set<String> compounds = new HashSet<>();
    private final boolean hasCode;
    private final float leading;
    private final float bodySize;
    private final List<String> texts = new ArrayList<>();
    private int index;

    PdfText(List<PdfLine> lines, Map<Integer, Heading> headings, Outline outline) {
        this.lines = lines;
        this.headings = headings;
        this.outline = outline;
        var fixed = lines.stream().filter(PdfLine::isCode).mapToInt(line -> line.text().length()).sum();
        var all = lines.stream().mapToInt(line -> line.text().length()).sum();
        this.hasCode = fixed < MOST_IS_CODE * all;
        this.bodySize = PdfHeadings.bodySize(lines);
        this.leading = leading(lines);
        for (var line : lines) {
            var matcher = COMPOUND.matcher(line.text());
            while (matcher.find()) {
                compounds.add(matcher.group());
            }
        }
    }

    void write() {
        while (index < lines.size()) {
            var heading = headings.get(index);
            if (heading != null) {
                outline.heading(heading.level(), heading.text(), anchor(index));
            }
            if (heading != null && heading.lines() > 0) {
                index += heading.lines();
            } else if (!code() && !table()) {
                paragraphs();
            }
        }
    }

    private boolean code() {
        var start = index;
        while (index < lines.size() && hasCode && lines.get(index).isCode()
                && lines.get(index).page() == lines.get(start).page()
                && (index == start || !isHeading(index))) {
            index++;
        }
        if (index == start) {
            return false;
        }
        var block = lines.subList(start, index);
        var left = block.stream().map(PdfLine::x).min(Float::compare).orElse(0f);
        var code = new StringBuilder();
        for (var line : block) {
            code.append(line.spaced(left)).append('\n');
        }
        block(Fences.block(code.toString()), start);
        return true;
    }

    private boolean table() {
        var table = new Element("table");
        var taken = PdfTable.at(lines, index, table);
        if (taken > 0) {
            block(TableText.of(table, new PlainText(heading -> null)), index);
        }
        index += taken;
        return taken > 0;
    }

    /** A paragraph, or list items that follow each other, up to the next gap, table or heading. */
    private void paragraphs() {
        var start = index;
        texts.clear();
        texts.add(lines.get(start).text());
        index++;
        while (index < lines.size() && !isHeading(index) && !(hasCode && lines.get(index).isCode())
                && PdfTable.at(lines, index, new Element("table")) == 0) {
            var last = lines.get(index - 1);
            var line = lines.get(index);
            var isItem = ITEM.matcher(line.text()).matches();
            var inList = ITEM.matcher(texts.getFirst()).matches();
            if (isItem && inList && isNear(last, line)) {
                texts.add(line.text());
            } else if (!isItem && continues(last, line, inList)) {
                texts.set(texts.size() - 1, joined(texts.getLast(), line.text()));
            } else {
                break;
            }
            index++;
        }
        var list = texts.stream()
                .map(text -> BULLET.matcher(text).lookingAt()
                        ? BULLET.matcher(text).replaceFirst("- ")
                        : text);
        block(String.join("\n", list.toList()), start);
    }

    private void block(String text, int start) {
        outline.continueAt(anchor(start));
        outline.block(text);
    }

    private String anchor(int at) {
        return "page=" + lines.get(at).page();
    }

    private boolean isHeading(int at) {
        return headings.containsKey(at);
    }

    private static boolean isNear(PdfLine last, PdfLine line) {
        return line.page() != last.page() || line.y() < last.y() || line.y() - last.y() < 2.5f * line.size();
    }

    /** Whether the line goes on with the words of the last one, also over the end of a column or page. */
    private boolean continues(PdfLine last, PdfLine line, boolean inList) {
        if (Math.abs(last.size() - line.size()) > 1) {
            return false;
        }
        var gap = line.y() - last.y();
        if (line.page() == last.page() && gap > -1) {
            var isIndented = !inList && line.x() > last.x() + line.size() / 2 && gap > 1;
            return gap < 1.3f * leading * Math.max(1, line.size() / bodySize)
                    && (!isIndented || !isEnd(last.text()));
        }
        return !isEnd(last.text()) && Character.isLowerCase(line.text().codePointAt(0));
    }

    /** How far below each other most lines stand. */
    private static float leading(List<PdfLine> lines) {
        var gaps = new ArrayList<Float>();
        for (var i = 1; i < lines.size(); i++) {
            var gap = lines.get(i).y() - lines.get(i - 1).y();
            if (gap > 1 && gap < 3 * lines.get(i).size()) {
                gaps.add(gap);
            }
        }
        gaps.sort(Float::compare);
        return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 3);
    }

    private static boolean isEnd(String text) {
        return text.matches("(?s).*[.!?:;][\"'”’)\\]]*");
    }

    private String joined(String text, String next) {
        if (text.endsWith("\u00AD")) {
            return text.substring(0, text.length() - 1) + next;
        }
        var before = HYPHENATED.matcher(text);
        var after = WORD.matcher(next);
        if (before.matches() && after.lookingAt()) {
            var isCompound = compounds.contains(before.group(1) + "-" + after.group());
            return (isCompound ? text : text.substring(0, text.length() - 1)) + next;
        }
        return text + " " + next;
    }
}
