package dev.nod.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table as one block: a line for each row, in which every cell stands after the header of its column. */
final class TableText {

    private TableText() {}

    static String of(Element table, PlainText plainText) {
        var lines = new ArrayList<String>();
        table.select("> caption").forEach(caption -> lines.add(line(caption, plainText)));
        var rows = table.select("tr");
        var headers = new ArrayList<String>();
        var row = 0;
        while (row < rows.size() && isHeader(rows.get(row), row)) {
            merge(headers, cells(rows.get(row), plainText));
            row++;
        }
        if (row == rows.size()) {
            lines.add(String.join("; ", headers.stream().filter(header -> !header.isEmpty()).toList()));
        }
        for (; row < rows.size(); row++) {
            lines.add(row(headers, cells(rows.get(row), plainText)));
        }
        return String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList());
    }

    private static boolean isHeader(Element row, int index) {
        var isInHead = row.parent() != null && row.parent().normalName().equals("thead");
        var cells = row.children();
        return isInHead || (index == 0 && cells.size() > 1
                && cells.stream().allMatch(cell -> cell.normalName().equals("th")));
    }

    private static void merge(List<String> headers, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            if (i >= headers.size()) {
                headers.add(cells.get(i));
            } else {
                headers.set(i, (headers.get(i) + " " + cells.get(i)).strip());
            }
        }
    }

    private static String row(List<String> headers, List<String> cells) {
        var parts = new ArrayList<String>();
        for (var i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                parts.add(i < headers.size() ? Headed.label(headers.get(i)) + cells.get(i) : cells.get(i));
            }
        }
        return String.join("; ", parts);
    }

    /** A cell that spans columns is the first of them; the others are empty. */
    private static List<String> cells(Element row, PlainText plainText) {
        var cells = new ArrayList<String>();
        for (var cell : row.children()) {
            cells.add(line(cell, plainText));
            for (var i = 1; i < span(cell); i++) {
                cells.add("");
            }
        }
        return cells;
    }

    private static int span(Element cell) {
        try {
            return Math.min(Integer.parseInt(cell.attr("colspan").strip()), 100);
        } catch (NumberFormatException absent) {
            return 1;
        }
    }

    private static String line(Element cell, PlainText plainText) {
        return plainText.blocks(cell).joined(" ").replaceAll("\\s*\\n\\s*", " ");
    }
}
