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
        var relevant = judgements(folder, corpus);
        var questions = new ArrayList<JudgedQuestion>();
        for (var line : JsonLines.read(folder.resolve("queries.jsonl"))) {
            var judged = relevant.getOrDefault(line.text("_id"), Map.of());
            if (!judged.isEmpty()) {
                questions.add(question(line, judged));
            }
        }
        if (questions.isEmpty()) {
            throw new UnusableQuestionsException(
                    "%s has no question that a passage answers; do the ids in qrels.tsv match?"
                            .formatted(folder));
        }
        return new Collection(name, corpus.documents(), questions, unanswerable(folder));
    }

    private static JudgedQuestion question(Line line, Map<String, Integer> relevant)
            throws UnusableQuestionsException {
        return new JudgedQuestion(line.text("_id"), line.text("text"), History.of(line), relevant);
    }

    private static List<JudgedQuestion> unanswerable(Path folder) throws UnusableQuestionsException {
        var questions = new ArrayList<JudgedQuestion>();
        for (var line : JsonLines.readIfPresent(folder.resolve("unanswerable.jsonl"))) {
            questions.add(question(line, Map.of()));
        }
        return questions;
    }

    /** For each question the passages that answer it. */
    private static Map<String, Map<String, Integer>> judgements(Path folder, CollectionCorpus corpus)
            throws UnusableQuestionsException {
        var relevant = new LinkedHashMap<String, Map<String, Integer>>();
        for (var line : JsonLines.readIfPresent(folder.resolve("answers.jsonl"))) {
            for (var span : line.object().path("spans")) {
                if (span.size() != 3 || !span.get(1).isInt() || !span.get(2).isInt()) {
                    throw line.mistake("has a span that is not [document, start, end]");
                }
                var document = span.get(0).asText();
                var start = span.get(1).asInt();
                var end = span.get(2).asInt();
                if (!corpus.holds(document, start, end)) {
                    throw line.mistake("has the span %s, which is not in docs.jsonl".formatted(span));
                }
                for (var id : corpus.overlapping(document, start, end)) {
                    relevant.computeIfAbsent(line.text("_id"), _ -> new HashMap<>()).put(id, 1);
                }
            }
        }
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
