package dev.nod.lucene;

import dev.nod.evaluate.JudgedQuestion;
import dev.nod.evaluate.Trial;
import dev.nod.evaluate.Typos;
import dev.nod.knowledge.Passages;
import dev.nod.knowledge.Search;
import dev.nod.testing.IndexedDocuments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Prints how often a question that nearly repeats a heading finds the text under it first, for the headings of handbooks
 * that are questions themselves. Run by hand from the top folder; the handbooks are read from {@code ../shared} unless
 * {@code -Dshared} names another folder.
 */
final class HeadingReport {

    private static final long SEED = 42;
    private static final PrintStream OUT = System.out;

    private final English english;
    private final Search search;

    private HeadingReport(English english, Search search) {
        this.english = english;
        this.search = search;
    }

    static void main() throws Exception {
        var folder = Path.of(System.getProperty("shared", "../shared"));
        var handbooks = QuestionSet.handbooks(folder.resolve("handbooks"));
        var index = Files.createTempDirectory("heading-report");
        try (var english = new English();
                var documents = IndexedDocuments.of(handbooks.sources(), index)) {
            new HeadingReport(english, documents.search()).print(handbooks);
        }
    }

    private void print(QuestionSet handbooks) throws IOException {
        var asItStands = new ArrayList<JudgedQuestion>();
        var withOneWordLess = new ArrayList<JudgedQuestion>();
        var random = new Random(SEED);
        for (var heading : headings(handbooks)) {
            var words = telling(heading.text());
            if (!words.isEmpty()) {
                asItStands.add(heading);
            }
            if (words.size() > 1) {
                words.remove(random.nextInt(words.size()));
                withOneWordLess.add(heading.asking(String.join(" ", words)));
            }
        }
        var typos = new Typos(new SplittableRandom(SEED));
        print("as it stands", asItStands);
        print("without question words and one word", withOneWordLess);
        print("with a slip", asItStands.stream().map(each -> each.asking(typos.in(each.text()))).toList());
        print("with a greeting", asItStands.stream()
                .map(each -> each.asking("hi, quick question about our process: " + each.text()))
                .toList());
    }

    private void print(String way, List<JudgedQuestion> questions) {
        var scores = new Trial(search).ask(questions).scores();
        OUT.printf("%-36s %d questions, hit@1 %.3f, nDCG@10 %.3f%n", way, questions.size(), scores.hit1(),
                scores.ndcg10());
    }

    /** Each question that stands above some text, with the passages of all sections under it. */
    private static List<JudgedQuestion> headings(QuestionSet handbooks) {
        var relevant = new LinkedHashMap<String, Map<String, Integer>>();
        for (var document : handbooks.documents()) {
            for (var passage : Passages.of(document)) {
                Stream.concat(Stream.of(passage.title()), passage.headings().stream())
                        .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                        .filter(heading -> heading.endsWith("?"))
                        .forEach(heading -> relevant.computeIfAbsent(heading, _ -> new HashMap<>())
                                .put(passage.id(), 1));
            }
        }
        return relevant.entrySet()
                .stream()
                .map(each -> new JudgedQuestion(
                        each.getKey(), each.getKey(), List.of(), each.getValue(), List.of()))
                .toList();
    }

    private List<String> telling(String text) throws IOException {
        var telling = new ArrayList<String>();
        for (var word : english.words(text)) {
            if (!word.framing()) {
                telling.add(word.surface());
            }
        }
        return telling;
    }
}
