package dev.nod.config;

import dev.nod.draft.prompt.Instructions;
import dev.nod.draft.prompt.Tokens;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Step;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads what language models are told, a file each, named as the file is. */
final class Prompts {

    private static final String FOLDER = "prompts";
    private static final String SUFFIX = ".md";

    private final Path folder;
    private final Problems problems;
    private final Map<String, Instructions> prompts = new TreeMap<>();

    /**
     * @param problems gathers what is wrong with any of the files
     */
    Prompts(Path configuration, Problems problems) {
        folder = configuration.resolve(FOLDER);
        this.problems = problems;
    }

    /** By their names. */
    Map<String, Instructions> read() {
        for (var file : files()) {
            var name = name(file);
            var own = new Problems(file.toString());
            try {
                prompts.put(name, read(file, name, own));
            } catch (ConfigurationException e) {
                problems.add(e);
            }
        }
        return prompts;
    }

    /** Finds those that a plan names and that are not there. */
    void expect(Plan plan) {
        plan.steps()
                .stream()
                .<String>mapMulti((step, names) -> {
                    if (step instanceof Step.Draft(var prompt)) {
                        names.accept(prompt);
                    } else if (step instanceof Step.Judge(var prompt)) {
                        names.accept(prompt);
                    }
                })
                .filter(name -> !prompts.containsKey(name))
                .forEach(name -> problems.in(0, "%s/%s%s".formatted(FOLDER, name, SUFFIX),
                        "is missing; it tells language models what to do"));
    }

    /** Finds those that are too long, which is worth the time only if a model is to read them. */
    void limit(Tokens tokens) {
        prompts.values().forEach(prompt -> {
            var count = tokens.count(prompt.text());
            if (count > Instructions.MOST_TOKENS) {
                problems.in(0, "%s/%s%s".formatted(FOLDER, prompt.name(), SUFFIX),
                        "has %d tokens; %d are allowed".formatted(count, Instructions.MOST_TOKENS));
            }
        });
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException e) {
            problems.in(0, FOLDER, "cannot be read: " + e);
            return List.of();
        }
    }

    private static String name(Path file) {
        var name = Objects.toString(file.getFileName());
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static Instructions read(Path file, String name, Problems own) throws ConfigurationException {
        var text = text(file, own).strip();
        if (text.isEmpty()) {
            throw own.and(0, "holds no words");
        }
        if (Secrets.isIn(text)) {
            throw own.and(0, "holds a secret; revoke it and remove it here");
        }
        return new Instructions(name, text);
    }

    private static String text(Path file, Problems own) throws ConfigurationException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            throw own.and(0, "is not written in UTF-8");
        } catch (IOException e) {
            throw own.and(0, "cannot be read: " + e);
        }
    }
}
