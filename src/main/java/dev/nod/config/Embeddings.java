package dev.nod.config;

import dev.nod.model.EmbeddingsSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads whether passages are also searched by their meaning, and which model makes it out. */
final class Embeddings {

    private static final int LARGEST_BATCH = 2_048;
    private static final int MOST_DIMENSIONS = 4_096;
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Section section;
    private final Environment environment;

    Embeddings(Section section, Environment environment) {
        this.section = section;
        this.environment = environment;
    }

    /** Null if the section is not there, or after a report. */
    @Nullable
    EmbeddingsSettings read() {
        if (section.isEmpty()) {
            return null;
        }
        var url = section.required("url", "where the server is, such as http://localhost:11434/v1")
                .flatMap(value -> value.text(Forms::webAddress));
        var model = section.required("model", "the name of the model there").flatMap(Value::text);
        var variable = section.value("key_env").flatMap(value -> value.text(Forms::variable));
        var dimensions = number("dimensions", MOST_DIMENSIONS, 0);
        var batch = number("batch", LARGEST_BATCH, EmbeddingsSettings.DEFAULT_BATCH);
        var queryPrefix = section.value("query_prefix").flatMap(Value::verbatim).orElse("");
        var documentPrefix = section.value("document_prefix").flatMap(Value::verbatim).orElse("");
        var timeout = section.value("query_timeout").flatMap(Embeddings::wait);
        var weight = section.value("weight").flatMap(Value::share).orElse(EmbeddingsSettings.DEFAULT_WEIGHT);
        var key = environment.embeddingsKey(variable, url.orElse(URI.create("https://localhost")));
        if (url.isEmpty() || model.isEmpty()) {
            return null;
        }
        return new EmbeddingsSettings(
                url.get(),
                model.get(),
                key,
                dimensions,
                batch,
                queryPrefix,
                documentPrefix,
                timeout.orElse(EmbeddingsSettings.DEFAULT_QUERY_TIMEOUT),
                weight);
    }

    private int number(String key, int most, int usual) {
        return section.value(key).flatMap(value -> value.number(1, most)).orElse(usual);
    }

    private static Optional<Duration> wait(Value value) {
        return value.text(Forms::duration)
                .flatMap(
                        wait -> wait.compareTo(SHORTEST) < 0 || wait.compareTo(LONGEST) > 0
                                ? value.wrong("must be from 50ms to 30s")
                                : Optional.of(wait));
    }
}
