package dev.nod.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a PDF page; lengths in points, from the top left of the page.
 *
 * @param page       from 1
 * @param y          of its base
 * @param size       of its letters
 * @param fixedWidth of each of its letters; 0 when they differ, as they do outside of code
 * @param cells      its words, parted where there are wide gaps
 */
record PdfLine(
        int page,
        float pageHeight,
        float y,
        float size,
        boolean bold,
        float fixedWidth,
        List<Cell> cells) {

    /** Words without a wide gap between them. */
    record Cell(float x, float endX, String text) {}

    PdfLine {
        cells = List.copyOf(cells);
    }

    float x() {
        return cells.getFirst().x();
    }

    boolean isCode() {
        return fixedWidth > 0;
    }

    String text() {
        return cells.stream().map(Cell::text).collect(Collectors.joining(" "));
    }

    /** Its letters where they stand on the page, as code needs it. */
    String spaced(float left) {
        var spaced = new StringBuilder();
        for (var cell : cells) {
            var column = Math.min(Math.round((cell.x() - left) / fixedWidth), 200);
            spaced.append(" ".repeat(Math.max(column - spaced.length(), spaced.isEmpty() ? 0 : 1)))
                    .append(cell.text());
        }
        return spaced.toString();
    }
}
