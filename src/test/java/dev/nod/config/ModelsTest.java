package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nod.model.ModelKind;
import dev.nod.model.ModelSettings;
import dev.nod.model.Patience;
import dev.nod.model.Prices;
import dev.nod.model.Structure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {

    private static final Map<String, String> KEYS = Map.of("KEY", "k-1-2-3", "TEAM", "it");

    @TempDir
    private Path config;

    @BeforeEach
    void makeTheFolderOfDocumentsAndAPrompt() throws IOException {
        Files.createDirectory(config.resolve("handbook"));
        Files.createDirectory(config.resolve("prompts"));
        Files.writeString(config.resolve("prompts/draft.md"), "Answer from the passages only.");
    }

    @Test
    void areNoneWithoutTheirKey() throws Exception {
        assertThat(read("")).isEmpty();
    }

    @Test
    void haveUsualSettings() throws Exception {
        var model = read("models: [{name: best, kind: anthropic, model: claude, key_env: KEY}]").getFirst();

        assertThat(model.kind()).isEqualTo(ModelKind.ANTHROPIC);
        assertThat(model.address().url()).isEqualTo(URI.create("https://api.anthropic.com/v1"));
        assertThat(model.address().key()).isEqualTo("k-1-2-3");
        assertThat(model.structure()).isEqualTo(Structure.SCHEMA);
        assertThat(model.prices()).isNull();
        assertThat(model.patience()).isEqualTo(Patience.USUAL);
        assertThat(model.tuning().temperature()).isNull();
        assertThat(model.toString()).doesNotContain("k-1-2-3");
    }

    @Test
    void canHaveOthers() throws Exception {
        var model = read("""
            models:
              - name: local
                kind: compatible
                url: http://127.0.0.1:11434/v1?api-version=1
                path: chat
                model: qwen3:8b
                headers: {x-team: "team ${TEAM}", api-key: "${KEY}"}
                structured: json
                prices: {input: 0.15, output: 3}
                temperature: 0.2
                effort: low
                timeouts: {connect: 1s, first_token: 2s, whole: 3s}
                tries: 1
            """).getFirst();

        assertThat(model.address().path()).isEqualTo("chat");
        assertThat(model.address().headers())
                .isEqualTo(Map.of("x-team", "team it", "api-key", "k-1-2-3"));
        assertThat(model.structure()).isEqualTo(Structure.JSON);
        assertThat(model.prices()).isEqualTo(new Prices(150_000, 150_000, 3_000_000));
        assertThat(model.tuning().temperature()).isEqualTo(0.2);
        assertThat(model.tuning().effort()).isEqualTo("low");
        assertThat(model.patience()).isEqualTo(
                new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 1));
        assertThat(model.toString()).doesNotContain("k-1-2-3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        knd: openai, model: m                           | models[0].knd: unknown key; did you mean 'kind'?
        kind: openia, model: m                          | 'openia' is not one of openai, compatible, anthropic, gemini
        kind: compatible, model: m                      | models[0].url: is missing
        kind: openai                                    | models[0].model: is missing
        kind: openai, model: m, key_env: NONE           | NONE: is not set, though the model best names it
        kind: openai, model: m, headers: {api-key: abc} | must name its secret as ${NAME}
        kind: openai, model: m, url: "http://models.example/v1", key_env: KEY | KEY: would travel unencrypted
        kind: openai, model: m, url: "https://ana:hidden@models.example"      | must not hold a name or a password
        kind: openai, model: m, prices: {input: 1}      | models[0].prices.output: is missing
        kind: openai, model: m, prices: {input: -1, output: 1} | models[0].prices.input: must be an amount
        kind: openai, model: m, temperature: 3          | must be a number from 0 to 2
        kind: anthropic, model: m, temperature: 0       | models[0].temperature: is nothing that Anthropic
        kind: openai, model: m, timeouts: {whole: 1h}   | must be from 100ms to 10m
        kind: openai, model: m, tries: 9                | must be a whole number from 1 to 5
        kind: openai, model: m, structured: tools       | 'tools' is not one of schema, json, none
        """)
    void saysWhatIsWrong(String keys, String report) {
        var problems = problems("models:\n  - {name: best, %s}\n".formatted(keys));

        assertThat(problems).contains(report).doesNotContain("k-1-2-3", "abc\"");
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(problems("""
            models:
              - {name: best, kind: openai, model: m}
              - {name: best, kind: openai, model: n}
            """)).contains(":10: models[1].name: 'best' is also the name of the model in line 9");
    }

    private List<ModelSettings> read(String models) throws Exception {
        Files.writeString(config.resolve("nod.yaml"), ConfigFolder.SOUND + models);
        return Configuration.read(config, KEYS).models();
    }

    private String problems(String models) {
        try {
            Files.writeString(config.resolve("nod.yaml"), ConfigFolder.SOUND + models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return catchThrowableOfType(ConfigurationException.class, () -> Configuration.read(config, KEYS))
                .problems()
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
