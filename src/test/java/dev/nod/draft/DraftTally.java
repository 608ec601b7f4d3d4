package dev.nod.draft;

import dev.nod.knowledge.Hit;
import dev.nod.testing.GoldenQuestions;
import dev.nod.testing.GoldenQuestions.Question;
import dev.nod.testing.IndexedDocuments;
import dev.nod.testing.Queries;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What comes of golden questions, counted.
 *
 * @param answerable   the questions that the documents answer
 * @param unanswerable those that they do not
 */
record DraftTally(List<Asked> answerable, List<Asked> unanswerable) {

    static final String HEADER = "%-28s %5s %7s %7s %7s %7s %7s %7s   %-15s %5s %7s".formatted("", "asked",
            "page@1", "page@5", "answer", "(first)", "1st pg", "silent", "length 50/90/99", "none",
            "refused");

    /** As many as Nod drafts from unless its settings say otherwise. */
    private static final int PASSAGES = 6;

    DraftTally {
        answerable = List.copyOf(answerable);
        unanswerable = List.copyOf(unanswerable);
    }

    static DraftTally of(IndexedDocuments documents, GoldenQuestions questions) {
        return new DraftTally(ask(documents, questions.questions()),
                ask(documents, questions.unanswerable()));
    }

    private static List<Asked> ask(IndexedDocuments documents, List<Question> questions) {
        var drafter = new QuotingDrafter(documents.vocabulary(), QuotingDrafter.USUAL_CONFIDENCE);
        return questions.stream().map(question -> {
            var query = Queries.about(question.ask());
            var found = documents.search().search(query, PASSAGES);
            return new Asked(question, found.hits(), drafter.draft(query, found));
        }).toList();
    }

    double pageInFirst(int limit) {
        return share(answerable, asked -> asked.isPageInFirst(limit));
    }

    /** The share of answerable questions whose quotes contain the answer. */
    double answered() {
        return share(answerable, Asked::quotesAnswer);
    }

    /** The same for the simplest drafter: the first sentence of the best passage. */
    double answeredByFirstSentence() {
        return share(answerable, Asked::firstSentenceHasAnswer);
    }

    double quotesPageFirst() {
        return share(answerable, Asked::quotesPageFirst);
    }

    double wronglySilent() {
        return share(answerable, Asked::isSilent);
    }

    double refused() {
        return share(unanswerable, Asked::isSilent);
    }

    /** One line of the table. */
    String row(String name) {
        var lengths = answerable.stream()
                .filter(asked -> !asked.isSilent())
                .map(asked -> asked.text().length())
                .sorted()
                .toList();
        return "%-28s %5d %7.3f %7.3f %7.3f %7.3f %7.3f %7.3f   %-15s %5d %7.3f".formatted(name,
                answerable.size(),
                pageInFirst(1), pageInFirst(5), answered(), answeredByFirstSentence(), quotesPageFirst(),
                wronglySilent(), quantiles(lengths), unanswerable.size(), refused());
    }

    private static String quantiles(List<Integer> sorted) {
        return sorted.isEmpty()
                ? ""
                : "%d %d %d".formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 9 / 10),
                        sorted.get(sorted.size() * 99 / 100));
    }

    private static double share(List<Asked> asked, Predicate<Asked> which) {
        return asked.isEmpty() ? Double.NaN : (double) asked.stream().filter(which).count() / asked.size();
    }

    private static String folded(String text) {
        return text.replaceAll("[*`]", "").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /**
     * What came of one question.
     *
     * @param question what was asked
     * @param hits     what the search found
     * @param drafted  what was made of it
     */
    record Asked(Question question, List<Hit> hits, Drafted drafted) {

        Asked {
            hits = List.copyOf(hits);
        }

        boolean isSilent() {
            return drafted instanceof Drafted.NotFound;
        }

        boolean isPageInFirst(int limit) {
            return hits.stream().limit(limit).anyMatch(hit -> question.isAnsweredBy(hit.passage().path()));
        }

        boolean quotesPageFirst() {
            return statements().stream()
                    .limit(1)
                    .map(statement -> statement.citations().getFirst().passage())
                    .anyMatch(id -> hits.stream()
                            .map(Hit::passage)
                            .anyMatch(passage -> passage.id().equals(id)
                                    && question.isAnsweredBy(passage.path())));
        }

        boolean quotesAnswer() {
            return folded(text()).contains(folded(question.answer()));
        }

        boolean firstSentenceHasAnswer() {
            return hits.stream()
                    .limit(1)
                    .map(hit -> hit.passage().text())
                    .anyMatch(text -> folded(Excerpts.of(text).getFirst().in(text))
                            .contains(folded(question.answer())));
        }

        List<Statement> statements() {
            return switch (drafted) {
                case Drafted.Answer(var draft) -> draft.statements();
                case Drafted.NotFound _ -> List.of();
            };
        }

        String text() {
            return String.join("\n", statements().stream().map(Statement::text).toList());
        }

        /** The question and its draft as a person would read them, with a verdict. */
        String shown() {
            var shown = new StringBuilder("── %s%n   %s%n".formatted(question.ask(), verdict()));
            if (drafted instanceof Drafted.Answer(var draft)) {
                shown.append("   confidence %.2f%n".formatted(draft.confidence()));
            }
            for (var statement : statements()) {
                var citation = statement.citations().getFirst();
                shown.append(statement.text().indent(6))
                        .append("      [%s %s]%n".formatted(citation.title(), citation.headings()));
            }
            return shown.toString();
        }

        private String verdict() {
            if (question.answer().isEmpty()) {
                return isSilent() ? "rightly refused" : "SHOULD HAVE REFUSED";
            }
            return quotesAnswer()
                    ? "answered"
                    : "MISSED “%s” of %s".formatted(question.answer(), question.pages());
        }
    }
}
