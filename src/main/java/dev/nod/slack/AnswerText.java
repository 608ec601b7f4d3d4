package dev.nod.slack;

import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import java.util.ArrayList;
import java.util.List;

/** The words of a draft, the same to the letter for who approves it and for who gets it. */
final class AnswerText {

    private static final int LONGEST = 6_000;
    private static final String CUT = "_This is not all of it: the rest stands in the sources._";

    private AnswerText() {}

    /** The draft as texts for sections, with the numbers of its sources. */
    static List<String> sections(Draft draft, Sources sources) {
        var texts = new SectionTexts(LONGEST);
        var wasListItem = false;
        for (var statement : draft.statements()) {
            var lines = lines(statement, sources);
            var isListItem = PlainText.isListItem(lines.getFirst());
            if (!(wasListItem && isListItem)) {
                texts.add("");
            }
            lines.forEach(texts::add);
            wasListItem = PlainText.isListItem(lines.getLast());
        }
        if (!texts.isCut()) {
            return texts.finish();
        }
        var sections = new ArrayList<>(texts.finish());
        sections.add(CUT);
        return sections;
    }

    private static List<String> lines(Statement statement, Sources sources) {
        var lines = new ArrayList<>(PlainText.lines(statement.text()));
        if (lines.getLast().equals(PlainText.FENCE)) {
            lines.add(sources.marks(statement));
        } else {
            lines.addLast(lines.removeLast() + " " + sources.marks(statement));
        }
        return lines;
    }
}
