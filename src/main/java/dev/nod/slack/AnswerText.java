package dev.nod.slack;

import dev.nod.action.Release;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import java.util.ArrayList;
import java.util.List;

/** The words of an answer, the same to the letter for who approves it and for who gets it. */
final class AnswerText {

    private static final int LONGEST = 6_000;
    private static final String CUT = "_This is not all of it: the rest stands in the sources._";

    private AnswerText() {}

    /** The answer as texts for sections, each statement of a draft with the numbers of its sources. */
    static List<String> sections(Release release) {
        var texts = new SectionTexts(LONGEST);
        switch (release) {
            case Release.Quoted(var draft) -> add(draft, Sources.of(release), texts);
            case Release.Written(var text, _) -> PlainText.lines(text).forEach(texts::add);
            case Release.Called _ -> throw new IllegalArgumentException("a call is no answer");
        }
        if (!texts.isCut()) {
            return texts.finish();
        }
        var sections = new ArrayList<>(texts.finish());
        sections.add(CUT);
        return sections;
    }

    private static void add(Draft draft, Sources sources, SectionTexts texts) {
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
