package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.model.ModelKind;
import dev.nod.store.Database;
import dev.nod.testing.FakeProvider;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    @Test
    void isContentWithoutTokensAndBeforeTheFirstStart() {
        assertThat(shell.run("check")).isZero();

        assertThat(shell.out().lines()).allMatch(line -> line.startsWith("ok "));
        assertThat(shell.out()).contains("source handbook: 2 documents")
                .contains("index: is empty")
                .contains("database: ")
                .contains("slack: no tokens are set, so 'up' opens the try-it workspace")
                .contains("set NOD_ADMIN_TOKEN");
    }

    @Test
    void tellsWhatIsIndexed() {
        shell.run("reindex");

        assertThat(shell.run("check")).isZero();

        assertThat(shell.out()).containsPattern("index: 2 documents, \\d passages");
    }

    @Test
    void tellsWhatEachActionCalls() {
        shell.write("actions/ping.yaml", "{title: Ping, url: '{try}/desk/tickets', result: done}");

        assertThat(shell.run("check")).isZero();

        assertThat(shell.out()).contains(
                "ok    action ping: POST {try}/desk/tickets, never repeated; a person decides when in doubt");
    }

    @Test
    void tellsHowLongEachPromptIs() {
        shell.write("prompts/draft.md", "Answer from the passages.");
        shell.write("prompts/endless.md", "words and ".repeat(300));

        assertThat(shell.run("check")).isEqualTo(1);

        assertThat(shell.out()).contains("ok    prompt draft: 5 tokens of 500 before passages")
                .contains("FAIL  prompt endless: 600 tokens of 500");
    }

    @Test
    void hasEachModelFillInAForm() throws Exception {
        try (var one = FakeProvider.start(ModelKind.GEMINI);
                var other = FakeProvider.start(ModelKind.OPENAI)) {
            var settings = Files.readString(shell.config().resolve("nod.yaml"));
            one.says("{\"verdicts\":[{\"follows\":true,\"reason\":\"\"}]}");
            other.always(FakeProvider.Answer.status(400));
            shell.set("MODEL_KEY", "nobody-sees-it");
            shell.write("prompts/draft.md", "Answer from the passages.");
            shell.write("nod.yaml", settings + """

                models:
                  - {name: one, kind: gemini, url: %s, model: g, key_env: MODEL_KEY}
                  - {name: other, kind: openai, url: %s, model: o, prices: {input: 1, output: 1}}
                """.formatted(one.url(), other.url()));

            assertThat(shell.run("check")).isEqualTo(1);

            assertThat(shell.out())
                    .containsPattern(
                            "ok +model one: g fills in forms; 150 tokens, .* s; without prices, nothing")
                    .contains("FAIL  model other: The model other answers with status 400: ")
                    .doesNotContain("nobody-sees-it");
            assertThat(one.requests().getFirst().headers()).containsEntry("x-goog-api-key", "nobody-sees-it");
        }
    }

    @Test
    void reportsEachMistakeInTheSettings() {
        shell.write("nod.yaml", "review:\n  chanel: x\nsources: []\n");

        assertThat(shell.run("check")).isEqualTo(1);

        assertThat(shell.out()).contains("FAIL  settings: ")
                .contains(":2: review.chanel")
                .contains(":3: sources");
    }

    @Test
    void failsForASourceWithoutDocuments() throws Exception {
        Files.delete(shell.config().resolve("handbook/vpn.md"));
        Files.delete(shell.config().resolve("handbook/parking.md"));

        assertThat(shell.run("check")).isEqualTo(1);

        assertThat(shell.out()).contains("FAIL  source handbook: holds no document");
    }

    @Test
    void failsForADataFolderThatCannotBeUsed() throws Exception {
        Files.createDirectories(shell.data().resolve("nod.db"));

        assertThat(shell.run("check")).isEqualTo(1);

        assertThat(shell.out()).contains("FAIL  database: ");
    }

    @Test
    void isContentWhileANodRuns() {
        try (var _ = Database.open(shell.data(), Clock.systemUTC())) {
            assertThat(shell.run("check")).isZero();
        }
        assertThat(shell.out()).contains("in use by a running Nod");
    }

    @Test
    void looksAtTheSlackWhoseTokensAreSet() {
        try (var workspace = Workspace.open(
                new WorkspaceSettings(0, home.resolve("try"), Clock.systemUTC()))) {
            shell.set("SLACK_BOT_TOKEN", workspace.botToken());
            shell.set("SLACK_APP_TOKEN", workspace.appToken());
            shell.set("SLACK_API_URL", workspace.apiUrl().toString());

            assertThat(shell.run("check")).isZero();
            assertThat(shell.out()).contains("Tryout")
                    .contains("nod-approvals")
                    .contains("ben@example.com")
                    .doesNotContain(workspace.botToken());

            shell.set("SLACK_BOT_TOKEN", "xoxb-1-2-wrong");
            assertThat(shell.run("check")).isEqualTo(1);
            assertThat(shell.out()).contains("FAIL  slack Bot token: ").doesNotContain("xoxb-1-2-wrong");
        }
    }
}
