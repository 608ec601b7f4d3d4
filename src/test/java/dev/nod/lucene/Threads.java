package dev.nod.lucene;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.nod.evaluate.JudgedQuestion;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Passages;
import dev.nod.request.Turn;
import dev.nod.request.Turn.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Conversations made of questions that were asked out of the blue. Those about one document, in a row, are taken for
 * what one person asks, who does not repeat words that were said before.
 */
final class Threads {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");

    /** So many characters stand on each side of what Nod quotes, and so many are quoted at most. */
    private static final int AROUND = 100;

    private static final int LONGEST = 400;

    private static final long SEED = 7;

    private final List<JudgedQuestion> questions;
    private final Map<String, Passage> passages;
    private final Map<String, Document> documents;

    Threads(QuestionSet set) {
        this.questions = set.questions();
        this.documents = new LinkedHashMap<>();
        for (var document : set.documents()) {
            Passages.of(document).forEach(passage -> documents.put(passage.id(), document));
        }
        this.passages = set.documents()
                .stream()
                .flatMap(each -> Passages.of(each).stream())
                .collect(toMap(Passage::id, Function.identity()));
    }

    /**
     * Each question but the first about its document, cut down to the words that had not been said.
     *
     * @param turns    how many questions before it were said at most
     * @param answered whether Nod answered those
     */
    List<JudgedQuestion> followUps(int turns, boolean answered) {
        var followUps = new ArrayList<JudgedQuestion>();
        for (var row : rows(question -> document(question).source() + ":" + document(question).path())) {
            for (var i = 1; i < row.size(); i++) {
                var before = row.subList(Math.max(0, i - turns), i);
                var question = row.get(i);
                followUps.add(after(before, answered, question.asking(unsaid(question.text(), before))));
            }
        }
        return followUps;
    }

    /** Each question in full, asked after so many, or all there are, about a document with another title. */
    List<JudgedQuestion> changesOfTopic(int turns, boolean answered) {
        var rows = rows(question -> document(question).title());
        var random = new Random(SEED);
        var changes = new ArrayList<JudgedQuestion>();
        for (var question : questions) {
            var row = rows.get(random.nextInt(rows.size()));
            while (row.contains(question)) {
                row = rows.get(random.nextInt(rows.size()));
            }
            changes.add(after(some(row, turns, random), answered, question));
        }
        return changes;
    }

    /** The questions of other people to other documents, each asked in the middle of a conversation about these. */
    List<JudgedQuestion> interrupted(List<JudgedQuestion> others, int turns, boolean answered) {
        var rows = rows(question -> document(question).title());
        var random = new Random(SEED);
        return others.stream()
                .map(other -> after(
                        some(rows.get(random.nextInt(rows.size())), turns, random), answered, other))
                .toList();
    }

    /** The document that a question is about. */
    Document document(JudgedQuestion question) {
        return Objects.requireNonNull(documents.get(relevant(question)));
    }

    private List<List<JudgedQuestion>> rows(Function<JudgedQuestion, String> by) {
        return List.copyOf(questions.stream()
                .collect(groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static List<JudgedQuestion> some(List<JudgedQuestion> row, int turns, Random random) {
        var first = random.nextInt(Math.max(1, row.size() - turns + 1));
        return row.subList(first, Math.min(row.size(), first + turns));
    }

    private JudgedQuestion after(List<JudgedQuestion> before, boolean answered, JudgedQuestion question) {
        var turns = new ArrayList<Turn>();
        for (var each : before) {
            turns.add(new Turn(Speaker.ASKER, each.text()));
            if (answered) {
                turns.add(new Turn(Speaker.NOD, answer(each)));
            }
        }
        return new JudgedQuestion(
                question.id(), question.text(), turns, question.relevant(), question.answers());
    }

    /** The marked answer with a little of what stands around it. */
    private String answer(JudgedQuestion question) {
        var marked = question.answers().getFirst();
        var quoted = marked.substring(0, Math.min(LONGEST, marked.length()));
        var text = Objects.requireNonNull(passages.get(relevant(question))).text();
        var at = text.indexOf(quoted);
        return at < 0
                ? quoted
                : text.substring(
                        Math.max(0, at - AROUND), Math.min(text.length(), at + quoted.length() + AROUND));
    }

    private static String relevant(JudgedQuestion question) {
        return question.relevant().keySet().stream().sorted().findFirst().orElseThrow();
    }

    private static String unsaid(String text, List<JudgedQuestion> before) {
        var said = new HashSet<String>();
        before.forEach(question -> said.addAll(words(question.text())));
        return SPACE.splitAsStream(text)
                .filter(word -> !said.containsAll(words(word)))
                .collect(Collectors.joining(" "));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
