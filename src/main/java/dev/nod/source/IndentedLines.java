package dev.nod.source;

import java.util.List;

/** Lines of which the ones that belong together are indented alike. */
final class IndentedLines {

    private IndentedLines() {}

    static int indent(String line) {
        var indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** Where the lines end that are blank or indented at least this far; trailing blank lines do not count. */
    static int end(List<String> lines, int from, int atLeast) {
        var end = from;
        for (var i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                if (indent(lines.get(i)) < atLeast) {
                    break;
                }
                end = i + 1;
            }
        }
        return end;
    }

    /** The lines without what all of them are indented by. */
    static List<String> dedented(List<String> lines) {
        var least = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(IndentedLines::indent)
                .min()
                .orElse(0);
        return lines.stream().map(line -> line.isBlank() ? "" : line.substring(least)).toList();
    }

    /** The lines without so many characters of each, as far as these are blank. */
    static List<String> without(List<String> lines, int width) {
        return lines.stream().map(line -> line.substring(Math.min(width, indent(line)))).toList();
    }
}
