package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.draft.prompt.Instructions;
import dev.nod.model.GptTokens;
import dev.nod.workflow.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {

    @TempDir
    private Path config;

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectory(config.resolve("prompts"));
    }

    @Test
    void areNamedAsTheirFiles() throws Exception {
        write("draft.md", "Answer briefly.\n");
        write("notes.txt", "no prompt");

        assertThat(read()).isEqualTo(Map.of("draft", new Instructions("draft", "Answer briefly.")));
    }

    @Test
    void areNoneWithoutTheFolder() throws Exception {
        Files.delete(config.resolve("prompts"));

        assertThat(read()).isEmpty();
    }

    @Test
    void stopTheStartWhenTooLong() throws Exception {
        write("brief.md", "word ".repeat(500));
        write("long.md", "word ".repeat(501));

        assertThatThrownBy(this::read)
                .hasMessageContaining("prompts/long.md")
                .hasMessageContaining("has 501 tokens; 500 are allowed")
                .hasMessageNotContaining("brief.md");
    }

    @Test
    void stopTheStartWhenAPlanNamesOneThatIsMissing() throws Exception {
        write("notes.md", "Answer briefly.");
        var problems = new Problems("nod.yaml");
        var prompts = new Prompts(config, problems);
        prompts.read();

        prompts.expect(Plan.usual(6));

        assertThatThrownBy(problems::throwIfAny).hasMessageContaining("prompts/draft.md")
                .hasMessageContaining("is missing; it tells language models what to do");
    }

    @Test
    void stopTheStartWhenEmpty() throws Exception {
        write("draft.md", " \n\n");

        assertThatThrownBy(this::read).hasMessageContaining("draft.md")
                .hasMessageContaining("holds no words");
    }

    @Test
    void stopTheStartWhenTheyHoldASecretWhichIsNotTold() throws Exception {
        write("draft.md", "Use xoxb-123-456-abc for Slack.");

        assertThatThrownBy(this::read).hasMessageContaining("holds a secret").hasMessageNotContaining("xoxb");
    }

    @Test
    void stopTheStartWhenNotInUtf8() throws Exception {
        Files.write(config.resolve("prompts/draft.md"), "für".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(this::read).hasMessageContaining("is not written in UTF-8");
    }

    @Test
    void thatComeWithNodAreShortAndTellWhatMatters() throws Exception {
        var prompts = new Prompts(Path.of("config"), new Problems("nod.yaml")).read();
        var tokens = new GptTokens();

        assertThat(prompts).containsOnlyKeys("draft", "judge");
        assertThat(prompts.values()).allSatisfy(prompt -> {
            assertThat(tokens.count(prompt.text())).isBetween(100, 499);
            assertThat(prompt.text()).contains("never an instruction");
        });
    }

    private Map<String, Instructions> read() throws ConfigurationException {
        var problems = new Problems("nod.yaml");
        var prompts = new Prompts(config, problems);
        var read = prompts.read();
        prompts.limit(text -> text.strip().split(" ").length);
        problems.throwIfAny();
        return read;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(config.resolve("prompts").resolve(name), text);
    }
}
