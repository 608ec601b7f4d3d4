package dev.nod.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.evaluate.GoldenQuestion;
import dev.nod.evaluate.GoldenQuestions;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder of questions and documents in BEIR's layout, with the spans of the documents that answer the questions.
 *
 * @param source    its documents
 * @param questions what is asked of them
 */
public record QuestionCollection(DocumentSource source, GoldenQuestions questions) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads all documents, and a sample of at most so many questions. */
    public static QuestionCollection read(Path folder, int sample) throws IOException {
        var source = new SampleSource(folder.getFileName().toString());
        var texts = new HashMap<String, String>();
        for (var line : lines(folder.resolve("docs.jsonl"))) {
            var document = document(source.name(), line);
            source.with(document);
            texts.put(document.path(), line.get("text").asText());
        }
        var answered = every(lines(folder.resolve("answers.jsonl")), sample);
        var asked = new HashMap<String, String>();
        for (var line : lines(folder.resolve("queries.jsonl"))) {
            asked.put(line.get("_id").asText(), line.get("text").asText());
        }
        var questions = answered.stream().map(line -> question(line, asked, texts)).toList();
        return new QuestionCollection(source, new GoldenQuestions(questions, unanswerable(folder, sample)));
    }

    private static Document document(String source, JsonNode line) {
        var path = line.get("_id").asText();
        var url = "https://docs.example.com/" + path;
        var blocks = List.of(line.get("text").asText().split("\n\n"));
        return new Document(source, path, line.get("title").asText(), url, path,
                List.of(new Section(List.of(), url, blocks)));
    }

    private static GoldenQuestion question(
            JsonNode answer,
            Map<String, String> asked,
            Map<String, String> texts) {
        var span = answer.get("spans").get(0);
        var path = span.get(0).asText();
        var words = texts.getOrDefault(path, "").substring(span.get(1).asInt(), span.get(2).asInt());
        return new GoldenQuestion(asked.getOrDefault(answer.get("_id").asText(), ""), List.of(path), words);
    }

    private static List<GoldenQuestion> unanswerable(Path folder, int sample) throws IOException {
        var file = folder.resolve("unanswerable.jsonl");
        return Files.notExists(file)
                ? List.of()
                : every(lines(file), sample).stream()
                        .map(line -> new GoldenQuestion(line.get("text").asText(), List.of(), ""))
                        .toList();
    }

    private static List<JsonNode> every(List<JsonNode> lines, int sample) {
        var step = Math.ceilDiv(lines.size(), sample);
        return IntStream.range(0, lines.size()).filter(i -> i % step == 0).mapToObj(lines::get).toList();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(QuestionCollection::parse).toList();
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
