package dev.nod.source;

import dev.nod.evaluate.Collection;
import dev.nod.evaluate.JudgedQuestion;
import dev.nod.evaluate.UnusableQuestionsException;
import dev.nod.source.JsonLines.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a folder of questions in BEIR's layout: {@code corpus.jsonl} ({@code _id}, {@code title}, {@code text} and
 * where known {@code heading}, {@code doc}, {@code start}, {@code end}), {@code queries.jsonl} ({@code _id},
 * {@code text} and where there was a conversation {@code history}) and {@code qrels.tsv}. With {@code docs.jsonl}
 * (whole documents) and {@code answers.jsonl} ({@code spans} of characters in them) the passages that Nod cuts are
 * judged by the answers that they overlap; otherwise by the row of the corpus that they come from.
 */
public final class CollectionFolder {

    private CollectionFolder() {}

    /** Reads it all into memory. */
    public static Collection read(Path folder) throws UnusableQuestionsException {
        if (!Files.isDirectory(folder)) {
            throw new UnusableQuestionsException("%s is not a folder".formatted(folder));
        }
        var name = folder.toAbsolutePath().normalize().getFileName().toString();
        var corpus = CollectionCorpus.read(name, folder);
        var spans = AnswerSpan.read(folder.resolve("answers.jsonl"), corpus);
        var relevant = judgements(folder, corpus, spans);
        var questions = new ArrayList<JudgedQuestion>();
        for (var line : JsonLines.read(folder.resolve("queries.jsonl"))) {
            var judged = relevant.getOrDefault(line.text("_id"), Map.of());
            if (!judged.isEmpty()) {
                var answers = spans.getOrDefault(line.text("_id"), List.of());
                questions.add(question(line, judged, answers.stream().map(AnswerSpan::words).toList()));
            }
        }
        if (questions.isEmpty()) {
            throw new UnusableQuestionsException(
                    "%s has no question that a passage answers; do the ids in qrels.tsv match?"
                            .formatted(folder));
        }
        return new Collection(name, corpus.documents(), questions, unanswerable(folder));
    }

    private static JudgedQuestion question(
            Line line,
            Map<String, Integer> relevant,
            List<String> answers) throws UnusableQuestionsException {
        return new JudgedQuestion(line.text("_id"), line.text("text"), History.of(line), relevant, answers);
    }

    private static List<JudgedQuestion> unanswerable(Path folder) throws UnusableQuestionsException {
        var questions = new ArrayList<JudgedQuestion>();
        for (var line : JsonLines.readIfPresent(folder.resolve("unanswerable.jsonl"))) {
            questions.add(question(line, Map.of(), List.of()));
        }
        return questions;
    }

    /** For each question the passages that answer it. */
    private static Map<String, Map<String, Integer>> judgements(
            Path folder,
            CollectionCorpus corpus,
            Map<String, List<AnswerSpan>> spans) throws UnusableQuestionsException {
        var relevant = new LinkedHashMap<String, Map<String, Integer>>();
        spans.forEach((question, answers) -> answers.stream()
                .flatMap(answer -> answer.passages().stream())
                .forEach(id -> relevant.computeIfAbsent(question, _ -> new HashMap<>()).put(id, 1)));
        var byRow = new HashMap<String, Map<String, Integer>>();
        for (var judgement : Qrels.read(folder.resolve("qrels.tsv"))) {
            for (var id : corpus.ofRow(judgement.passage())) {
                byRow.computeIfAbsent(judgement.question(), _ -> new HashMap<>())
                        .merge(id, judgement.grade(), Math::max);
            }
        }
        byRow.forEach(relevant::putIfAbsent);
        return relevant;
    }
}
