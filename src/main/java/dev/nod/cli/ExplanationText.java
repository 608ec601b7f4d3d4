package dev.nod.cli;

import dev.nod.knowledge.Explanation;
import dev.nod.knowledge.Explanation.Part;
import dev.nod.knowledge.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words why a search found what it found. */
final class ExplanationText {

    private static final int MOST_PIECES = 12;

    private ExplanationText() {}

    static List<String> lines(Explanation explanation) {
        var lines = new ArrayList<String>();
        explanation.reading().forEach(sentence -> lines.add(Terminal.line(sentence)));
        var hits = explanation.found().hits();
        for (var i = 0; i < hits.size(); i++) {
            lines.add("");
            lines.add(head(hits.get(i)));
            for (var part : explanation.parts().get(i)) {
                if (part.score() > 0) {
                    lines.add(line(part));
                }
            }
        }
        return lines;
    }

    private static String head(Hit hit) {
        return String.format(Locale.ROOT, "%2d  %s  (%.2f)%n    %s", hit.rank(),
                Terminal.line(Headline.of(hit.passage().title(), hit.passage().headings())), hit.score(),
                Terminal.line(hit.passage().url()));
    }

    private static String line(Part part) {
        var pieces = part.pieces()
                .stream()
                .limit(MOST_PIECES)
                .map(piece -> String.format(Locale.ROOT, "%s %.2f", Terminal.line(piece.what()),
                        piece.score()))
                .collect(Collectors.joining(", "));
        var left = part.pieces().size() - MOST_PIECES;
        return String.format(Locale.ROOT, "    %6.2f  %s%s%s", part.score(), part.name(),
                pieces.isEmpty() ? "" : ": " + pieces, left > 0 ? " and %d more".formatted(left) : "");
    }
}
