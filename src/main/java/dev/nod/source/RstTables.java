package dev.nod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the tables of reStructuredText: drawn as a grid, underlined columns, lists of lists, comma-separated values. */
final class RstTables {

    private static final Pattern GRID = Pattern.compile("\\+(?:[-=]+\\+)+");
    private static final Pattern SIMPLE = Pattern.compile("=+(?: +=+)+");
    private static final Pattern SPANS = Pattern.compile("-+(?: +-+)*");

    private RstTables() {}

    /** Where the drawn table that starts here ends; the same place when none does. */
    static int read(List<String> lines, int at, Element out, BiConsumer<List<String>, Element> cells) {
        if (GRID.matcher(lines.get(at)).matches()) {
            return grid(lines, at, out.appendElement("table"), cells);
        }
        return SIMPLE.matcher(lines.get(at)).matches() ? simple(lines, at, out, cells) : at;
    }

    private static int grid(
            List<String> lines,
            int at,
            Element table,
            BiConsumer<List<String>, Element> cells) {
        var end = at;
        while (end < lines.size() && lines.get(end).matches("[+|].*")) {
            end++;
        }
        var columns = starts(lines.get(at), '+');
        var heads = lines.subList(at, end).stream().filter(line -> line.matches("\\+=[=+]*")).count();
        var isHead = heads > 0;
        var start = at + 1;
        for (var i = at + 1; i < end; i++) {
            var line = lines.get(i);
            if (line.startsWith("+") && (line.matches("\\+[-=+]*") || i == end - 1)) {
                gridRow(lines.subList(start, i), columns, table.appendElement("tr"), isHead ? "th" : "td",
                        cells);
                isHead &= !line.contains("=");
                start = i + 1;
            }
        }
        markHead(table);
        return end;
    }

    private static void gridRow(
            List<String> lines,
            List<Integer> columns,
            Element row,
            String tag,
            BiConsumer<List<String>, Element> cells) {
        var from = 0;
        while (from + 1 < columns.size()) {
            var to = from + 1;
            while (to + 1 < columns.size() && !lines.isEmpty() && !isEdge(lines, columns.get(to))) {
                to++;
            }
            var left = columns.get(from) + 1;
            var right = columns.get(to);
            var text = lines.stream().map(line -> part(line, left, right)).toList();
            var cell = row.appendElement(tag).attr("colspan", Integer.toString(to - from));
            cells.accept(IndentedLines.dedented(text), cell);
            from = to;
        }
    }

    private static boolean isEdge(List<String> lines, int column) {
        return lines.stream()
                .allMatch(line -> line.length() <= column || "|+".indexOf(line.charAt(column)) >= 0);
    }

    private static int simple(
            List<String> lines,
            int at,
            Element out,
            BiConsumer<List<String>, Element> cells) {
        var border = lines.get(at);
        var borders = new ArrayList<Integer>();
        for (var i = at + 1; i < lines.size() && borders.size() < 2; i++) {
            if (lines.get(i).equals(border)) {
                borders.add(i);
                if (borders.size() == 1 && (i + 1 == lines.size() || lines.get(i + 1).isBlank())) {
                    break;
                }
            }
        }
        if (borders.isEmpty()) {
            return at;
        }
        var columns = starts(border, '=');
        var table = out.appendElement("table");
        var end = borders.getLast();
        var headEnd = borders.size() == 2 ? borders.getFirst() : at;
        for (var i = at + 1; i < end; i++) {
            var line = lines.get(i);
            if (i != headEnd && !line.isBlank() && !SPANS.matcher(line).matches()) {
                simpleRow(line, columns, table, i < headEnd ? "th" : "td");
            }
        }
        table.select("th, td").forEach(cell -> {
            var text = cell.wholeText();
            cells.accept(text.lines().toList(), cell.empty());
        });
        markHead(table);
        return end + 1;
    }

    /** A line whose first column is empty goes on with the row before. */
    private static void simpleRow(String line, List<Integer> columns, Element table, String tag) {
        var isContinued = part(line, columns.get(0), columns.get(1)).isBlank() && table.childrenSize() > 0;
        var row = isContinued ? table.lastElementChild() : table.appendElement("tr");
        for (var i = 0; i < columns.size() && row != null; i++) {
            var right = i + 1 < columns.size() ? columns.get(i + 1) : Integer.MAX_VALUE;
            var cell = isContinued && i < row.childrenSize() ? row.child(i) : row.appendElement(tag);
            cell.appendText((cell.hasText() ? "\n" : "") + part(line, columns.get(i), right).strip());
        }
    }

    /** Where each column starts: at the edges of a grid, or with its underline. */
    private static List<Integer> starts(String border, char mark) {
        var starts = new ArrayList<Integer>();
        for (var i = 0; i < border.length(); i++) {
            if (border.charAt(i) == mark && (mark == '+' || i == 0 || border.charAt(i - 1) == ' ')) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static String part(String line, int from, int to) {
        return from >= line.length() ? "" : line.substring(from, Math.min(Math.max(to, from), line.length()));
    }

    /** A list of which each item is a row, and holds a list of its cells. */
    static void list(Element list, int headRows, Element table) {
        for (var item : list.select("> ul > li")) {
            var row = table.appendElement("tr");
            var tag = table.childrenSize() <= headRows ? "th" : "td";
            for (var cell : item.select("> ul > li")) {
                row.appendElement(tag).html(cell.html());
            }
        }
        markHead(table);
    }

    static void csv(
            String header,
            List<String> lines,
            int headRows,
            Element table,
            BiConsumer<String, Element> cells) {
        var rows = new ArrayList<List<String>>();
        if (!header.isBlank()) {
            rows.add(values(header));
        }
        lines.stream().filter(line -> !line.isBlank()).map(RstTables::values).forEach(rows::add);
        var heads = headRows + (header.isBlank() ? 0 : 1);
        for (var values : rows) {
            var row = table.appendElement("tr");
            var tag = table.childrenSize() <= heads ? "th" : "td";
            values.forEach(value -> cells.accept(value, row.appendElement(tag)));
        }
        markHead(table);
    }

    private static List<String> values(String line) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString().strip());
        return values;
    }

    /** Rows of nothing but header cells are the head of the table. */
    private static void markHead(Element table) {
        var head = new Element("thead");
        for (var row : List.copyOf(table.children())) {
            if (row.childrenSize() == 0
                    || !row.children().stream().allMatch(cell -> cell.normalName().equals("th"))) {
                break;
            }
            head.appendChild(row);
        }
        table.prependChild(head);
    }
}
