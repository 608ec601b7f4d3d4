package dev.nod.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows what stands above and below the text on page after page: running titles and page numbers. */
final class PdfMargins {

    private static final int DEEPEST = 3;
    /** Of the height of the page, above and below. */
    private static final float MARGIN = .12f;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern
            .compile("(?i)\\W*(?:(?:page|seite|p\\.)\\s*)?(?:#|[ivxlc]{1,7})(?:\\s*(?:of|von|/)\\s*#)?\\W*");
    private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.\\s?){4,}\\s*(?:\\d+|[ivxlc]+)?");

    private PdfMargins() {}

    /** The lines without them, and without the lines of a table of contents. */
    static List<PdfLine> without(List<PdfLine> lines) {
        var pages = lines.stream().collect(Collectors.groupingBy(PdfLine::page)).values();
        var often = new HashMap<String, Integer>();
        for (var page : pages) {
            var keys = new HashSet<String>();
            edges(page).forEach(line -> keys.add(key(line)));
            keys.forEach(key -> often.merge(key, 1, Integer::sum));
        }
        var dropped = new HashSet<PdfLine>();
        for (var page : pages) {
            dropped.addAll(running(page, often, pages.size()));
        }
        return lines.stream()
                .filter(line -> !dropped.contains(line) && !CONTENTS.matcher(line.text()).matches())
                .toList();
    }

    /** From the edge inwards, as far as one line after the other is running. */
    private static Set<PdfLine> running(List<PdfLine> page, Map<String, Integer> often, int pages) {
        var found = new HashSet<PdfLine>();
        var byPlace = margins(page);
        for (var order : List.of(byPlace, byPlace.reversed())) {
            for (var i = 0; i < Math.min(DEEPEST, order.size()); i++) {
                if (!isRunning(order.get(i), often, pages)) {
                    break;
                }
                found.add(order.get(i));
            }
        }
        return found;
    }

    private static boolean isRunning(PdfLine line, Map<String, Integer> often, int pages) {
        var times = often.getOrDefault(key(line), 0);
        var isNumber = PAGE_NUMBER.matcher(words(line)).matches();
        return isNumber ? pages > 1 : times >= Math.max(3, Math.min(pages / 8, 10));
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        var byPlace = margins(page);
        var edges = new ArrayList<>(byPlace.subList(0, Math.min(DEEPEST, byPlace.size())));
        edges.addAll(byPlace.subList(Math.max(0, byPlace.size() - DEEPEST), byPlace.size()));
        return edges;
    }

    private static List<PdfLine> margins(List<PdfLine> page) {
        return page.stream()
                .filter(line -> Math.abs(line.y() / line.pageHeight() - .5f) > .5f - MARGIN)
                .sorted((a, b) -> Float.compare(a.y(), b.y()))
                .toList();
    }

    /** The same words, but for the numbers in them, at the same height. */
    private static String key(PdfLine line) {
        return Math.round(line.y() / 6) + " " + words(line);
    }

    private static String words(PdfLine line) {
        return NUMBER.matcher(line.text()).replaceAll("#").toLowerCase(Locale.ROOT);
    }
}
