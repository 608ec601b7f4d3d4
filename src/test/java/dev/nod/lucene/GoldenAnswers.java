package dev.nod.lucene;

import dev.nod.evaluate.GoldenQuestion;
import dev.nod.evaluate.GoldenQuestions;
import dev.nod.evaluate.JudgedQuestion;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Passages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the passages that golden questions mean. */
final class GoldenAnswers {

    private GoldenAnswers() {}

    /** The questions, each with the passages of its pages that hold its answer. */
    static List<JudgedQuestion> judged(GoldenQuestions golden, List<Document> documents) {
        var passages = documents.stream().flatMap(each -> Passages.of(each).stream()).toList();
        var judged = new ArrayList<JudgedQuestion>();
        for (var question : golden.questions()) {
            judged.add(new JudgedQuestion(
                    question.ask(), question.ask(), List.of(), relevant(question, passages),
                    List.of(question.answer())));
        }
        return judged;
    }

    /** Where an answer runs over two passages, all passages of the section count, or of the page. */
    private static Map<String, Integer> relevant(GoldenQuestion question, List<Passage> passages) {
        var answer = folded(question.answer());
        return Stream.<Predicate<Passage>>of(
                passage -> isOfSection(question, passage) && folded(passage.text()).contains(answer),
                passage -> isOfSection(question, passage),
                passage -> question.isAnsweredBy(passage.path()))
                .map(which -> passages.stream()
                        .filter(which)
                        .collect(Collectors.toMap(Passage::id, _ -> 1)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing answers " + question.ask()));
    }

    private static boolean isOfSection(GoldenQuestion question, Passage passage) {
        return question.pages().stream().anyMatch(page -> {
            var section = page.indexOf('#');
            return section < 0
                    ? page.equals(passage.path())
                    : page.startsWith(passage.path() + "#")
                            && passage.url().endsWith(page.substring(section));
        });
    }

    /** Without emphasis, line breaks and upper case. */
    private static String folded(String text) {
        return text.replaceAll("[*_`\\\\]", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
