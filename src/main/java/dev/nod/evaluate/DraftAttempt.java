package dev.nod.evaluate;

import dev.nod.draft.Drafted;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Hit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of one golden question.
 *
 * @param question what was asked
 * @param hits     what the search found
 * @param drafted  what was made of it
 * @param simplest what the simplest drafter makes of it
 */
public record DraftAttempt(GoldenQuestion question, List<Hit> hits, Drafted drafted, Drafted simplest) {

    public DraftAttempt {
        hits = List.copyOf(hits);
    }

    /** Whether no answer was drafted. */
    public boolean isSilent() {
        return drafted instanceof Drafted.NotFound;
    }

    boolean isPageInFirst(int limit) {
        return hits.stream().limit(limit).anyMatch(hit -> question.isAnsweredBy(hit.passage().path()));
    }

    boolean quotesPageFirst() {
        return statements().stream()
                .limit(1)
                .map(statement -> statement.citations().getFirst().passage())
                .anyMatch(this::isOfRightPage);
    }

    private boolean isOfRightPage(String id) {
        return hits.stream()
                .map(Hit::passage)
                .anyMatch(passage -> passage.id().equals(id) && question.isAnsweredBy(passage.path()));
    }

    /** Whether the draft holds the words of the answer. */
    public boolean isAnswered() {
        return folded(text()).contains(folded(question.answer()));
    }

    boolean isAnsweredBySimplest() {
        return folded(text(simplest)).contains(folded(question.answer()));
    }

    /** The statements of the draft; none if there is no draft. */
    public List<Statement> statements() {
        return statements(drafted);
    }

    /** All that the draft says. */
    public String text() {
        return text(drafted);
    }

    static String text(Drafted drafted) {
        return statements(drafted).stream().map(Statement::text).collect(Collectors.joining("\n"));
    }

    private static List<Statement> statements(Drafted drafted) {
        return switch (drafted) {
            case Drafted.Answer(var draft) -> draft.statements();
            case Drafted.NotFound _ -> List.of();
        };
    }

    /** Without emphasis, line breaks and upper case. */
    static String folded(String text) {
        return text.replaceAll("[*`]", "").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
