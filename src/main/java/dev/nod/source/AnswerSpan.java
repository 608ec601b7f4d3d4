package dev.nod.source;

import dev.nod.evaluate.UnusableQuestionsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a document that somebody marked as the answer to a question.
 *
 * @param words    what it says
 * @param passages the ids of the passages that it overlaps
 */
record AnswerSpan(String words, List<String> passages) {

    AnswerSpan {
        passages = List.copyOf(passages);
    }

    /** The answers of a file to each question, in order; none if there is no such file. */
    static Map<String, List<AnswerSpan>> read(Path file, CollectionCorpus corpus)
            throws UnusableQuestionsException {
        var answers = new LinkedHashMap<String, List<AnswerSpan>>();
        for (var line : JsonLines.readIfPresent(file)) {
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
                answers.computeIfAbsent(line.text("_id"), _ -> new ArrayList<>())
                        .add(new AnswerSpan(
                                corpus.words(document, start, end),
                                corpus.overlapping(document, start, end)));
            }
        }
        return answers;
    }
}
