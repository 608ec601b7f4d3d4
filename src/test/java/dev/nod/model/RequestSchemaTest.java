package dev.nod.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.models.messages.MessageCreateParams;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Prompt;
import dev.nod.draft.prompt.Slot;
import dev.nod.testing.FakeProvider;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a server receives is what its provider publishes: read by the types generated from OpenAI's and Anthropic's
 * schemas, and held to the fields of Google's REST reference.
 */
class RequestSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Set<String>> GOOGLE = Map.of(
            "",
            Set.of("contents", "systemInstruction", "generationConfig"),
            "contents",
            Set.of("role", "parts"),
            "contents.parts",
            Set.of("text"),
            "systemInstruction",
            Set.of("parts"),
            "systemInstruction.parts",
            Set.of("text"),
            "generationConfig",
            Set.of("candidateCount", "maxOutputTokens", "temperature", "responseMimeType",
                    "responseJsonSchema",
                    "thinkingConfig"),
            "generationConfig.thinkingConfig",
            Set.of("thinkingLevel"));

    @ParameterizedTest
    @CsvSource({"OPENAI,SCHEMA", "OPENAI,JSON", "OPENAI,NONE", "COMPATIBLE,SCHEMA", "COMPATIBLE,JSON"})
    void openAiKnowsAllThatIsSent(ModelKind kind, Structure structure) throws IOException {
        for (var sent : sent(kind, structure, "gpt-4o", new Tuning(0.5, "low"))) {
            var body = com.openai.core.ObjectMappers.jsonMapper()
                    .readValue(sent, ChatCompletionCreateParams.Body.class);

            body.validate();
            assertThat(body._additionalProperties().keySet()).containsExactly("stream");
            assertThat(body.tools()).isEmpty();
            assertThat(body.responseFormat().isPresent()).isEqualTo(structure != Structure.NONE);
            if (structure == Structure.SCHEMA) {
                var format = body.responseFormat().orElseThrow().asJsonSchema();
                assertThat(format._additionalProperties()).isEmpty();
                assertThat(format.jsonSchema()._additionalProperties()).isEmpty();
                assertThat(format.jsonSchema().strict()).contains(true);
            }
            assertThat(body.messages()).allSatisfy(message -> assertThat(
                    message.isSystem() || message.isUser() || message.isAssistant()).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Structure.class)
    void anthropicKnowsAllThatIsSent(Structure structure) throws IOException {
        for (var sent : sent(ModelKind.ANTHROPIC, structure, "claude-sonnet-4-5", new Tuning(null, "low"))) {
            var body = com.anthropic.core.ObjectMappers.jsonMapper()
                    .readValue(sent, MessageCreateParams.Body.class);

            body.validate();
            assertThat(body._additionalProperties().keySet()).containsExactly("stream");
            assertThat(body.tools()).isEmpty();
            var config = body.outputConfig().orElseThrow();
            assertThat(config._additionalProperties()).isEmpty();
            assertThat(config.format().isPresent()).isEqualTo(structure == Structure.SCHEMA);
            assertThat(body.messages()).allSatisfy(
                    message -> assertThat(message.isUser() || message.isAssistant()).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Structure.class)
    void googleKnowsAllThatIsSent(Structure structure) throws IOException {
        for (var sent : sent(ModelKind.GEMINI, structure, "gemini-3-pro", new Tuning(0.5, "low"))) {
            var body = JSON.readTree(sent);

            assertKnown("", body);
            assertThat(body.path("generationConfig").has("responseJsonSchema"))
                    .isEqualTo(structure == Structure.SCHEMA);
        }
    }

    private static void assertKnown(String path, JsonNode node) {
        if (node.isArray()) {
            node.forEach(item -> assertKnown(path, item));
        }
        if (!node.isObject() || path.endsWith("responseJsonSchema")) {
            return;
        }
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        assertThat(GOOGLE.get(path)).as(path).containsAll(names);
        names.forEach(name -> assertKnown(path.isEmpty() ? name : path + "." + name, node.path(name)));
    }

    /** What a server receives for a question, and for the one that follows a wrong answer. */
    private static List<String> sent(ModelKind kind, Structure structure, String model, Tuning tuning) {
        try (var provider = FakeProvider.start(kind);
                var models = new ChatModels(
                        List.of(new ModelSettings("first", kind, Address.of(provider.url()), model, structure,
                                null,
                                Patience.USUAL, tuning)),
                        String::length,
                        new SplittableRandom(5),
                        Clock.systemUTC())) {
            provider.says("{}");

            models.write(
                    new Prompt("Answer.", "How do I reset it?"),
                    List.of(new Slot("service", "which one", List.of("vpn", "mail")),
                            new Slot("since", "since when", List.of())),
                    new Allowance(Duration.ofSeconds(30), 2, 500, 1));

            assertThat(provider.requests()).hasSize(2);
            return provider.requests().stream().map(FakeProvider.Sent::body).toList();
        }
    }
}
