package dev.nod.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Lines of a PDF whose cells stand below each other, which is all that makes them a table. */
final class PdfTable {

    private static final float TOLERANCE = 3;

    private final List<PdfLine.Cell> columns;
    private final List<List<StringBuilder>> rows = new ArrayList<>();
    private float lastY;
    private int lines;

    private PdfTable(PdfLine header) {
        this.columns = new ArrayList<>(header.cells());
    }

    /** How many lines from here are a table; 0 when there is none. */
    static int at(List<PdfLine> lines, int index, Element into) {
        var first = lines.get(index);
        if (first.cells().size() < 2 || first.isCode()) {
            return 0;
        }
        var table = new PdfTable(first);
        for (var i = index; i < lines.size() && table.takes(first, lines.get(i)); i++) {
            table.add(lines.get(i));
        }
        if (table.rows.size() < 2) {
            return 0;
        }
        table.write(into);
        return table.lines;
    }

    private boolean takes(PdfLine header, PdfLine line) {
        if (line.page() != header.page() || line.isCode()) {
            return false;
        }
        if (lines == 0) {
            return true;
        }
        var gap = line.y() - lastY;
        var isNear = gap > -1 && gap < 4 * line.size();
        var isBelow = line.cells().stream().allMatch(cell -> column(cell) >= 0);
        var isContinued = line.cells().size() == 1
                && (gap < 1.6f * line.size() && column(line.cells().getFirst()) > 0);
        return isNear && isBelow && (line.cells().size() > 1 || isContinued);
    }

    private void add(PdfLine line) {
        var isRow = line.cells().size() > 1 && (lines == 0 || column(line.cells().getFirst()) == 0);
        if (isRow || rows.isEmpty()) {
            rows.add(new ArrayList<>());
            columns.forEach(_ -> rows.getLast().add(new StringBuilder()));
        }
        for (var cell : line.cells()) {
            var text = rows.getLast().get(column(cell));
            text.append(text.isEmpty() ? "" : " ").append(cell.text());
        }
        lastY = line.y();
        lines++;
    }

    /** The column that starts, ends or has its middle where the cell has; negative for none. */
    private int column(PdfLine.Cell cell) {
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (Math.abs(column.x() - cell.x()) < TOLERANCE
                    || Math.abs(column.endX() - cell.endX()) < TOLERANCE
                    || Math.abs(column.x() + column.endX() - cell.x() - cell.endX()) < 2 * TOLERANCE) {
                return i;
            }
        }
        return -1;
    }

    private void write(Element table) {
        for (var i = 0; i < rows.size(); i++) {
            var row = table.appendElement("tr");
            for (var cell : rows.get(i)) {
                row.appendElement(i == 0 ? "th" : "td").text(cell.toString());
            }
        }
    }
}
