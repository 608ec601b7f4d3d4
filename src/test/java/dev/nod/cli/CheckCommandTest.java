package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.model.ModelKind;
import dev.nod.store.Database;
import dev.nod.testing.FakeProvider;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class CheckCommandTest extends ShellTest {

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
    void tellsWhatEachLookupAsksAndWhetherItCanBeReached() throws Exception {
        var lookup = """
            {title: State, url: '%s/state', headers: {Authorization: 'Bearer ${%s}'}, text: 'It is {/state}.',
             link: 'https://ops.example/', audience: [everyone], allow: [127.0.0.1]}""";
        try (var server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            shell.set("OPS_KEY", "nobody-sees-it");
            shell.write("lookups/up.yaml", lookup.formatted(address(server), "OPS_KEY"));
            shell.write("lookups/down.yaml", lookup.formatted(unanswered(), "OPS_KEY"));
            shell.write("lookups/desk.yaml", lookup.formatted("{try}", "DESK_KEY"));

            assertThat(shell.run("check")).isEqualTo(1);

            assertThat(shell.out())
                    .contains(
                            "ok    lookup up: one GET of %s/state, for everyone; OPS_KEY is set; can be reached"
                                    .formatted(address(server)))
                    .contains("FAIL  lookup down: one GET of ",
                            "; OPS_KEY is set; cannot be reached: ConnectEx")
                    .contains("ok    lookup desk: one GET of {try}/state, for everyone; DESK_KEY is not set")
                    .doesNotContain("nobody-sees-it");
        }
    }

    @Test
    void namesTheSecretThatALookupLacks() {
        shell.write("lookups/up.yaml",
                """
                    {title: State, url: 'https://ops.example/', headers: {Authorization: 'Bearer ${OPS_KEY}'}, text: up,
                     link: 'https://ops.example/', audience: [everyone]}""");

        assertThat(shell.run("check")).isEqualTo(1);

        assertThat(shell.out()).contains("OPS_KEY").contains("is not set, though the lookup up names it");
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
            shell.write("workflows/contracts.yaml", "{channels: [it-help]}");
            shell.write("workflows/state.yaml",
                    "{channels: [nowhere], steps: [retrieve, lookup: desk, draft, check]}");
            shell.write("lookups/desk.yaml",
                    "{title: Desk, url: '{try}', text: up, link: '{try}', audience: [everyone]}");

            assertThat(shell.run("check")).isZero();
            assertThat(shell.out()).contains("Tryout")
                    .contains("ok    slack Channel it-help of contracts: Nod is in #it-help")
                    .contains(
                            "lookup desk: one GET of {try}/, for everyone; left out, as it works in the try-it ")
                    .doesNotContain("of state: ")
                    .contains("nod-approvals")
                    .contains("ben@example.com")
                    .doesNotContain(workspace.botToken());

            shell.set("SLACK_BOT_TOKEN", "xoxb-1-2-wrong");
            assertThat(shell.run("check")).isEqualTo(1);
            assertThat(shell.out()).contains("FAIL  slack Bot token: ").doesNotContain("xoxb-1-2-wrong");
        }
    }

    private static String address(ServerSocket server) {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private static String unanswered() throws IOException {
        try (var server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            return address(server);
        }
    }
}
