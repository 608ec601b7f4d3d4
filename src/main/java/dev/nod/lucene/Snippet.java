package dev.nod.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Chooses the few neighbouring sentences or lines of a passage that have most of a question's words. */
final class Snippet {

    private static final int MOST_LINES = 3;
    private static final int LONGEST = 320;

    /** A sentence or a line, or as many whole words of a longer one as fit. */
    private static final Pattern LINE = Pattern.compile(
            "\\S[^\\n]{0,279}?(?:[.!?](?=\\s)|(?=\\n)|\\z)|\\S[^\\n]{0,278}(?=\\s)|\\S[^\\n]{0,279}");

    private Snippet() {}

    /**
     * The best part of the text, or its beginning if it has none of the words.
     *
     * @param words   the words of the text
     * @param weights what finding a stem is worth
     */
    static String of(String text, List<Word> words, Map<String, Double> weights) {
        var lines = lines(text, words);
        var best = new Window(0, Math.min(MOST_LINES, lines.size()), 0);
        for (var first = 0; first < lines.size(); first++) {
            var window = window(lines, first, weights);
            if (window.score > best.score && lines.get(first).hasAny(weights)) {
                best = window;
            }
        }
        return joined(text, lines.subList(best.first, best.end));
    }

    private static List<Line> lines(String text, List<Word> words) {
        var lines = new ArrayList<Line>();
        var matcher = LINE.matcher(text);
        var next = 0;
        while (matcher.find()) {
            var stems = new ArrayList<String>();
            while (next < words.size() && words.get(next).start() < matcher.end()) {
                stems.add(words.get(next).stem());
                next++;
            }
            if (!stems.isEmpty()) {
                lines.add(new Line(matcher.start(), matcher.end(), stems));
            }
        }
        return lines;
    }

    private static Window window(List<Line> lines, int first, Map<String, Double> weights) {
        var stems = new HashSet<String>();
        var end = first;
        while (end < lines.size()
                && end < first + MOST_LINES
                && lines.get(end).end - lines.get(first).start <= LONGEST) {
            stems.addAll(lines.get(end).stems);
            end++;
        }
        var score = stems.stream().mapToDouble(stem -> weights.getOrDefault(stem, 0.0)).sum();
        return new Window(first, end, score);
    }

    private static String joined(String text, List<Line> lines) {
        var snippet = new StringBuilder();
        var last = -1;
        for (var line : lines) {
            if (last >= 0) {
                snippet.append(text.substring(last, line.start).contains("\n") ? "\n" : " ");
            }
            snippet.append(text, line.start, line.end);
            last = line.end;
        }
        return snippet.toString();
    }

    private record Line(int start, int end, List<String> stems) {

        boolean hasAny(Map<String, Double> weights) {
            return stems.stream().anyMatch(weights::containsKey);
        }
    }

    private record Window(int first, int end, double score) {}
}
