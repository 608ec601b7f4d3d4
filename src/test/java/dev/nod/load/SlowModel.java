package dev.nod.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.model.ModelKind;
import dev.nod.testing.FakeProvider;
import dev.nod.testing.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Pattern;

/** A language model that always takes as long, and answers with the first line of the best passage. */
final class SlowModel implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIRST_LINE = Pattern.compile("passage P1.*\\nFrom: .*\\n\\n(.+)\\n");

    private final FakeProvider provider = FakeProvider.start(ModelKind.OPENAI);

    SlowModel(Duration time) {
        provider.takes(time);
        provider.answers(SlowModel::answer);
    }

    /** Lets Nod use it, as often as it likes. */
    void writeTo(Home home) throws IOException {
        var prompts = Files.createDirectories(home.config().resolve("prompts"));
        for (var name : new String[]{"draft.md", "judge.md"}) {
            Files.copy(Path.of("config/prompts", name), prompts.resolve(name));
        }
        Files.writeString(home.config().resolve("nod.yaml"), """
            models:
              - name: slow
                kind: openai
                url: %s
                model: model-1
            per_day:
              person: {calls: 100000, money: 100000}
              all: {calls: 1000000, money: 100000}
            """.formatted(provider.url()), StandardOpenOption.APPEND);
    }

    /** How often it was asked. */
    int asked() {
        return provider.requests().size();
    }

    /** How many waited for it at the same time. */
    int mostAtOnce() {
        return provider.mostAtOnce();
    }

    private static String answer(String body) {
        try {
            var messages = JSON.readTree(body).get("messages");
            var material = messages.get(messages.size() - 1).get("content").asText();
            var line = FIRST_LINE.matcher(material);
            var answer = JSON.createObjectNode();
            var statements = answer.putArray("statements");
            if (line.find()) {
                var statement = statements.addObject().put("text", line.group(1));
                statement.putArray("sources").addObject().put("passage", "P1").put("quote", line.group(1));
            }
            return JSON
                    .writeValueAsString(answer.put("suffices", !statements.isEmpty()).put("confidence", 0.8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        provider.close();
    }
}
