package dev.nod.config;

import dev.nod.evaluate.GoldenQuestion;
import dev.nod.evaluate.GoldenQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads golden questions: lists {@code questions} and {@code unanswerable} of {@code ask}, {@code pages}, {@code answer}. */
public final class GoldenFiles {

    private static final String FOLDER = "golden";

    private GoldenFiles() {}

    /** The questions of all files in the folder {@code golden} of a configuration folder, by the names of the files. */
    public static GoldenQuestions in(Path configuration) throws ConfigurationException {
        var questions = GoldenQuestions.NONE;
        for (var file : files(configuration.resolve(FOLDER))) {
            questions = questions.and(read(file));
        }
        return questions;
    }

    private static List<Path> files(Path folder) throws ConfigurationException {
        var problems = new Problems(folder.toString());
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                var found = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
                if (!found.isEmpty()) {
                    return found;
                }
            } catch (IOException e) {
                throw problems.and(0, "cannot be read: " + e);
            }
        }
        throw problems.and(0, "holds no golden questions; write them to *.yaml files there");
    }

    /**
     * The questions of one file.
     *
     * @throws ConfigurationException if anything is wrong, with everything that is
     */
    public static GoldenQuestions read(Path file) throws ConfigurationException {
        var problems = new Problems(file.toString());
        var root = new YamlFile(file, problems).read();
        var answerable = root.required("questions", "at least one question that the documents answer")
                .flatMap(value -> value.list(GoldenFiles::answerable))
                .orElse(List.of());
        var unanswerable = root.value("unanswerable")
                .flatMap(value -> value.list(GoldenFiles::unanswerable))
                .orElse(List.of());
        root.end();
        problems.throwIfAny();
        return new GoldenQuestions(answerable, unanswerable);
    }

    private static Optional<GoldenQuestion> answerable(Value item) {
        return item.section().flatMap(section -> {
            var ask = ask(section);
            var pages = section
                    .required("pages", "the paths of the documents that answer it, such as [vpn.md]")
                    .flatMap(value -> value.list(Value::text));
            if (pages.isPresent() && pages.get().isEmpty()) {
                section.problem("pages", "is empty; a question without an answer belongs to 'unanswerable'");
            }
            var answer = section.required("answer", "some words of the answer as they stand in the document")
                    .flatMap(Value::text);
            section.end();
            return ask.isEmpty() || pages.isEmpty() || answer.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new GoldenQuestion(ask.get(), pages.get(), answer.get()));
        });
    }

    private static Optional<GoldenQuestion> unanswerable(Value item) {
        return item.section().flatMap(section -> {
            var ask = ask(section);
            section.end();
            return ask.map(words -> new GoldenQuestion(words, List.of(), ""));
        });
    }

    private static Optional<String> ask(Section question) {
        return question.required("ask", "the question as somebody would ask it").flatMap(Value::text);
    }
}
