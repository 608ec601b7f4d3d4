package dev.nod.lucene;

import dev.nod.evaluate.Answers;
import dev.nod.evaluate.JudgedQuestion;
import dev.nod.evaluate.Trial;
import dev.nod.testing.IndexedDocuments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints how well questions in the middle of conversations are answered, and how far the likelihood of their answers
 * comes true. Run by hand from the top folder, with the names of the sets that are wanted; the question collections and
 * handbooks are read from {@code ../shared} unless {@code -Dshared} names another folder. What depends on conversations
 * was chosen on a quarter of the questions of the collections: the others are asked, or with {@code -Dquarter} those.
 * Of the handbooks all are asked.
 */
final class ThreadReport {

    private static final int QUARTER = 4;

    /** As many as Nod drafts from unless its settings say otherwise. */
    private static final int SHOWN = 6;

    private static final List<Kind> KINDS = List.of(
            new Kind("first", 0, false, false),
            new Kind("after 2 questions", 2, false, false),
            new Kind("after 6 questions", 6, false, false),
            new Kind("after 6 with answers", 6, true, false),
            new Kind("on another topic, after 6", 6, false, true),
            new Kind("on another topic, 6 with answers", 6, true, true));

    private static final PrintStream OUT = System.out;

    private final QuestionSet set;
    private final Threads threads;
    private final QuestionSet other;
    private final IntPredicate isAsked;

    private ThreadReport(QuestionSet set, QuestionSet other, IntPredicate isAsked) {
        this.set = set;
        this.threads = new Threads(set);
        this.other = other;
        this.isAsked = isAsked;
    }

    static void main(String[] arguments) throws Exception {
        var folder = Path.of(System.getProperty("shared", "../shared"));
        var papers = QuestionSet.collection(folder.resolve("collections/covidqa"));
        var encyclopedia = QuestionSet.collection(folder.resolve("collections/xquad-en"));
        var handbooks = QuestionSet.handbooks(folder.resolve("handbooks"));
        var isQuarter = System.getProperty("quarter") != null;
        IntPredicate isAsked = number -> number % QUARTER == 0 == isQuarter;
        var names = List.of(arguments);
        for (var report : List.of(
                new ThreadReport(papers, encyclopedia, isAsked),
                new ThreadReport(encyclopedia, papers, isAsked),
                new ThreadReport(handbooks, encyclopedia, _ -> true))) {
            if (names.isEmpty() || names.contains(report.set.name())) {
                report.print();
            }
        }
    }

    /** Questions asked after so many others, in words or also in topic going on from there. */
    private record Kind(String label, int turns, boolean answered, boolean moves) {

        List<JudgedQuestion> in(Threads threads) {
            return turns == 0 || moves
                    ? threads.changesOfTopic(turns, answered)
                    : threads.followUps(turns, answered);
        }
    }

    private void print() throws IOException, InterruptedException {
        OUT.printf("%n%s: %,d questions to %,d documents%n", set.name(), set.questions().size(),
                set.documents().size());
        try (var documents = indexed(set)) {
            for (var kind : KINDS) {
                OUT.printf("  %-34s R@5 %.3f%n", kind.label(),
                        ask(documents, asked(kind.in(threads))).scores().recall5());
            }
        }
        printLikelihoods(set.half(0), set.half(1));
    }

    private void printLikelihoods(QuestionSet here, QuestionSet away)
            throws IOException, InterruptedException {
        OUT.printf("""
              likelihood with half of the documents: AUROC beside questions to the other half, to %s,
              and to %2$s in conversations about these; Brier score of questions to both halves, and in each
              fifth what was foretold, what was so (how many)
            """, other.name(), other.name());
        try (var one = indexed(here); var two = indexed(away)) {
            for (var kind : KINDS) {
                var toHere = about(here, asked(kind.in(threads)));
                var toAway = about(away, asked(kind.in(threads)));
                var known = both(ask(one, toHere), ask(two, toAway));
                var unknown = both(ask(one, toAway), ask(two, toHere));
                var elsewhere = ask(one, asked(kind.in(new Threads(other))));
                var between = ask(one,
                        threads.interrupted(asked(other.questions()), kind.turns(), kind.answered()));
                OUT.printf("  %-34s %.3f %.3f %.3f  %s%n", kind.label(),
                        known.against(unknown).auroc(),
                        known.against(elsewhere).auroc(),
                        known.against(between).auroc(),
                        Reliability.of(known, unknown, SHOWN));
            }
        }
    }

    private List<JudgedQuestion> asked(List<JudgedQuestion> questions) {
        return IntStream.range(0, questions.size())
                .filter(isAsked)
                .mapToObj(questions::get)
                .toList();
    }

    private List<JudgedQuestion> about(QuestionSet half, List<JudgedQuestion> questions) {
        var documents = new HashSet<>(half.documents());
        return questions.stream().filter(question -> documents.contains(threads.document(question))).toList();
    }

    private static Answers ask(IndexedDocuments documents, List<JudgedQuestion> questions) {
        return new Trial(documents.search()).ask(questions);
    }

    private static Answers both(Answers some, Answers others) {
        return new Answers(Stream.concat(some.answered().stream(), others.answered().stream()).toList());
    }

    private static IndexedDocuments indexed(QuestionSet set) throws IOException, InterruptedException {
        return IndexedDocuments.of(set.sources(), Files.createTempDirectory("thread-report"));
    }
}
