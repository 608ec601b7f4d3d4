package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.Library;
import dev.nod.config.Configuration;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest extends ShellTest {

    @Test
    void reindexTellsWhatChanged() {
        assertThat(shell.run("reindex")).isZero();
        assertThat(shell.out()).startsWith("2 documents: 2 added, 0 changed, 0 removed, 0 unchanged;")
                .contains("documents a second");

        shell.page("parking.md", "# Parking\n\nGuests park on level 3.\n");
        assertThat(shell.run("reindex", "--source", "handbook")).isZero();
        assertThat(shell.out()).startsWith("2 documents: 0 added, 1 changed, 0 removed, 1 unchanged;");
    }

    @Test
    void reindexReportsADocumentThatItCannotReadAndIndexesTheOthers() throws Exception {
        Files.write(shell.config().resolve("handbook/broken.md"), new byte[]{0, 1, 2, (byte) 0xff, 0, 0});

        assertThat(shell.run("reindex")).isZero();

        assertThat(shell.out()).contains("2 added").contains("broken.md: ");
    }

    @Test
    void reindexFailsWhenASourceCannotBeReached() throws Exception {
        Files.move(shell.config().resolve("handbook"), home.resolve("elsewhere"));
        Files.createSymbolicLink(shell.config().resolve("handbook"), home.resolve("elsewhere"));
        assertThat(shell.run("reindex")).isZero();
        Files.delete(shell.config().resolve("handbook"));

        assertThat(shell.run("reindex")).isEqualTo(2);
        assertThat(shell.err()).contains("sources[0].folder").contains("does not exist");
    }

    @Test
    void reindexOfAnUnknownSourceNamesTheKnownOnes() {
        assertThat(shell.run("reindex", "--source", "handbok")).isEqualTo(2);
        assertThat(shell.err()).contains("handbok").contains("known: handbook");
    }

    @Test
    void whatAReindexWasToldStandsInTheAuditLog() {
        shell.run("reindex", "--source", "handbook", "--full");

        assertThat(shell.run("audit", "export")).isZero();
        assertThat(shell.out()).contains("\"call\":\"reindex\"", "source=handbook&full", "DONE");
    }

    @Test
    void reindexGivesWayToANodThatRuns() throws Exception {
        try (var _ = Library.open(Configuration.read(shell.config(), Map.of()), Clock.systemUTC())) {
            assertThat(shell.run("reindex")).isEqualTo(1);
        }
        assertThat(shell.err()).contains("in use")
                .contains("POST http://127.0.0.1:")
                .contains("/admin/reindex");
    }

    @Test
    void searchShowsPassagesWithScoreLinkAndSnippet() {
        shell.run("reindex");

        assertThat(shell.run("search", "lost", "vpn", "token", "--limit", "1")).isZero();

        assertThat(shell.out()).startsWith(" 1  VPN › Lost token  (")
                .contains("https://handbook.example/vpn.md#lost-token")
                .contains("extension 4400")
                .doesNotContain(" 2  ");
    }

    @Test
    void searchPrintsAnObjectALine() throws Exception {
        shell.run("reindex");

        assertThat(shell.run("search", "--json", "which port does the vpn use?")).isZero();

        var lines = shell.out().lines().toList();
        assertThat(lines).hasSizeGreaterThan(1);
        var first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.fieldNames()).toIterable()
                .containsExactly("rank", "score", "document", "heading", "url", "updated", "text");
        assertThat(first.get("rank").intValue()).isEqualTo(1);
        assertThat(first.get("score").doubleValue()).isPositive();
        assertThat(first.get("document").textValue()).isEqualTo("vpn.md");
        assertThat(first.get("heading").textValue()).isEqualTo("VPN › Ports");
        assertThat(first.get("url").textValue()).isEqualTo("https://handbook.example/vpn.md#ports");
        assertThat(first.get("text").textValue()).contains("51820");
    }

    @Test
    void searchSaysWhenNothingFits() {
        shell.run("reindex");

        assertThat(shell.run("search", "xyzzy")).isZero();
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("No passage");
    }

    @Test
    void searchTellsOfWhenADocumentIs() throws Exception {
        shell.page("tea.md", "---\nupdated: 2024-03-12\n---\n# Tea\n\nThe kettle is upstairs.\n");
        shell.run("reindex");

        assertThat(shell.run("search", "kettle")).isZero();
        assertThat(shell.out()).contains("https://handbook.example/tea.md · updated 12 Mar 2024\n");

        assertThat(shell.run("search", "--json", "kettle")).isZero();
        assertThat(shell.out()).contains("\"updated\":\"2024-03-12\"");
    }

    @Test
    void searchStripsWhatCouldSteerATerminal() {
        shell.page("evil.md", "# Evil\n\nTurn \u001b[31mred\u001b[0m \u202eflow\u0007.\n");
        shell.run("reindex");

        assertThat(shell.run("search", "turn")).isZero();

        assertThat(shell.out()).contains("[31mred").doesNotContain("\u001b", "\u202e", "\u0007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "ask"})
    void asksForAnIndexFirst(String command) {
        assertThat(shell.run(command, "vpn")).isEqualTo(1);
        assertThat(shell.err()).contains("run 'reindex' first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "ask"})
    void answersWhileANodRuns(String command) throws Exception {
        shell.run("reindex");
        try (var _ = Library.open(Configuration.read(shell.config(), Map.of()), Clock.systemUTC())) {
            assertThat(shell.run(command, "lost vpn token")).isZero();
        }
        assertThat(shell.out()).contains("4400");
    }

    @Test
    void documentsNeedNoSoundTokens() {
        shell.set("SLACK_BOT_TOKEN", "nonsense");

        assertThat(shell.run("reindex")).isZero();
        assertThat(shell.run("search", "vpn")).isZero();
    }

    @Test
    void wrongSettingsAreAllReported() {
        shell.write("nod.yaml", "review:\n  chanel: x\nsources: []\n");

        assertThat(shell.run("search", "vpn")).isEqualTo(2);
        assertThat(shell.err()).contains("nod.yaml:2: review.chanel: unknown key; did you mean 'channel'?")
                .contains("nod.yaml:3: sources: is empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        serch vpn        | nod search
        reindx           | nod reindex
        search           | WORD
        search x --limt 3| --limit
        search x --limit three | Invalid value
        """)
    void explainsAMisspelledCommandLine(String line, String hint) {
        assertThat(shell.run(line.split(" "))).isEqualTo(2);
        assertThat(shell.err()).contains(hint).doesNotContain("\tat ");
    }

    @Test
    void helpsWithEachCommand() {
        assertThat(shell.run("--help")).isZero();
        assertThat(shell.out()).contains("up", "try", "reindex", "search", "ask", "check", "--config",
                "Exit codes");
        for (var command : new String[]{"up", "try", "reindex", "search", "ask", "check"}) {
            assertThat(shell.run(command, "--help")).isZero();
            assertThat(shell.out()).contains("nod " + command, "--config");
        }
        assertThat(shell.run("--version")).isZero();
        assertThat(shell.out()).startsWith("nod ");
    }
}
