package dev.nod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads a table of AsciiDoc, of which the cells follow each other and the columns are counted. */
final class AdocTable {

    private static final Pattern CELL = Pattern
            .compile("(?:(?<=^|\\s)(?:(\\d{1,2})?(?:\\.\\d+)?([+*]))?[<^>.]{0,4}([aehlmdsv])?)?(?<!\\\\)\\|");

    private final AdocBlocks blocks;
    private final AdocStyle style;
    private final char separator;
    private final List<Cell> cells = new ArrayList<>();

    AdocTable(AdocBlocks blocks, AdocStyle style, char separator) {
        this.blocks = blocks;
        this.style = style;
        this.separator = separator;
    }

    private record Cell(int span, boolean hasBlocks, StringBuilder text) {}

    void write(List<String> lines, Element out, int depth) {
        var firstLine = 0;
        while (firstLine < lines.size() && lines.get(firstLine).isBlank()) {
            firstLine++;
        }
        var columns = style.columns();
        for (var i = firstLine; i < lines.size(); i++) {
            read(lines.get(i));
            if (columns == 0 && !cells.isEmpty()) {
                columns = cells.stream().mapToInt(Cell::span).sum();
            }
        }
        var isHeaderImplied = firstLine == 0 && lines.size() > 2 && lines.get(1).isBlank();
        rows(Math.max(columns, 1), style.hasHeader() || isHeaderImplied, out.appendElement("table"), depth);
    }

    private void read(String line) {
        if (separator == ',' || separator == ':') {
            for (var value : line.isBlank() ? new String[0] : line.split(String.valueOf(separator), -1)) {
                cells.add(new Cell(1, false, new StringBuilder(value.strip())));
            }
            return;
        }
        var text = separator == '!' ? line.replace('!', '|') : line;
        var mark = CELL.matcher(text);
        var from = 0;
        while (mark.find()) {
            append(text.substring(from, mark.start()));
            var count = mark.group(1) == null ? 1 : Integer.parseInt(mark.group(1));
            var isRepeated = Objects.equals(mark.group(2), "*");
            cells.add(new Cell(isRepeated ? 1 : count, Objects.equals(mark.group(3), "a"),
                    new StringBuilder()));
            from = mark.end();
        }
        append(text.substring(from));
        if (!cells.isEmpty()) {
            cells.getLast().text().append('\n');
        }
    }

    private void append(String text) {
        if (!cells.isEmpty()) {
            cells.getLast().text().append(text.replace("\\|", "|"));
        }
    }

    private void rows(int columns, boolean hasHeader, Element table, int depth) {
        var row = table.appendElement("tr");
        var width = 0;
        for (var cell : cells) {
            if (width >= columns) {
                row = table.appendElement("tr");
                width = 0;
            }
            var isHeader = hasHeader && table.childrenSize() == 1;
            var element = row.appendElement(isHeader ? "th" : "td")
                    .attr("colspan", Integer.toString(cell.span()));
            if (cell.hasBlocks()) {
                blocks.nested(cell.text().toString().strip().lines().toList(), element, depth);
            } else {
                for (var paragraph : cell.text().toString().strip().split("\n\\s*\n", -1)) {
                    blocks.inline(paragraph, element.appendElement("p"));
                }
            }
            width += cell.span();
        }
    }
}
