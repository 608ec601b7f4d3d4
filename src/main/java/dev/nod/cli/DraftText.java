package dev.nod.cli;

import dev.nod.draft.Drafted;
import dev.nod.evaluate.DraftAttempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows a golden question and its draft as a person would read them, with a verdict. */
final class DraftText {

    private DraftText() {}

    static List<String> lines(DraftAttempt attempt) {
        var lines = new ArrayList<String>();
        lines.add("── " + Terminal.line(attempt.question().ask()));
        lines.add("   " + Terminal.line(verdict(attempt)));
        if (attempt.drafted() instanceof Drafted.Answer(var draft)) {
            lines.add(String.format(Locale.ROOT, "   confidence %.2f", draft.confidence()));
        }
        for (var statement : attempt.statements()) {
            var citation = statement.citations().getFirst();
            Terminal.plain(statement.text()).lines().map("      "::concat).forEach(lines::add);
            lines.add("      [%s]"
                    .formatted(Terminal.line(Headline.of(citation.title(), citation.headings()))));
        }
        return lines;
    }

    private static String verdict(DraftAttempt attempt) {
        var question = attempt.question();
        if (question.pages().isEmpty()) {
            return attempt.isSilent() ? "rightly refused" : "SHOULD HAVE REFUSED";
        }
        return attempt.isAnswered()
                ? "answered"
                : "MISSED “%s” of %s".formatted(question.answer(), String.join(", ", question.pages()));
    }
}
