package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Channel IT_HELP = Channels.IT_HELP;

    private @TempDir Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void remembersEverythingOfAProcessThatWasKilled() throws IOException {
        var killed = folder.resolve("killed");
        Files.createDirectories(killed);
        String before;
        String last;
        try (var workspace = open(folder);
                var ana = new PageClient(workspace, People.ANA);
                var api = new ApiClient(workspace)) {
            var ts = ana.say(IT_HELP, "first");
            ana.react(IT_HELP, ts, "+1");
            ana.react(IT_HELP, ts, "eyes");
            ana.unreact(IT_HELP, ts, "eyes");
            ana.edit(IT_HELP, ts, "first, edited");
            ana.reply(IT_HELP, ts, "reply");
            ana.delete(IT_HELP, ana.say(IT_HELP, "gone"));
            api.call("chat.postMessage", "channel", IT_HELP.id(), "text", "x", "blocks",
                    "[{\"type\":\"divider\"}]",
                    "metadata", "{\"event_type\":\"draft\",\"event_payload\":{\"id\":7}}");
            ana.answered("member", ana.about(IT_HELP).put("member", People.BEN.id()).put("add", false));
            last = ana.say(IT_HELP, "last");
            before = ana.state().path("messages").toString();
            Files.copy(folder.resolve(Journal.FILE), killed.resolve(Journal.FILE));
        }

        try (var workspace = open(killed);
                var ana = new PageClient(workspace, People.ANA);
                var api = new ApiClient(workspace)) {
            assertThat(ana.state().path("messages").toString()).isEqualTo(before);
            assertThat(api.call("conversations.members", "channel", IT_HELP.id()).path("members")).hasSize(6);
            assertThat(api.call("conversations.history", "channel", IT_HELP.id(), "include_all_metadata", "1")
                    .at("/messages/1/metadata/event_payload/id")
                    .asInt()).isEqualTo(7);
            assertThat(ana.say(IT_HELP, "later")).isGreaterThan(last);
        }
    }

    @Test
    void dropsALineThatTheCrashTore() throws IOException {
        say("kept");
        Files.writeString(file(), "{\"v\":1,\"fact\":{\"type\":\"pos", StandardOpenOption.APPEND);

        say("afterwards");

        assertThat(texts()).containsExactly("kept", "afterwards");
    }

    @Test
    void refusesADamagedLineInTheMiddle() throws IOException {
        say("kept");
        Files.writeString(file(), "nonsense\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::texts).isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("line 2 is damaged");
    }

    @Test
    void refusesTheJournalOfAnotherVersion() throws IOException {
        Files.writeString(file(), "{\"v\":2,\"fact\":{}}\n");

        assertThatThrownBy(this::texts).isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("another version");
    }

    @Test
    void letsOnlyOneWorkspaceUseAFolder() {
        try (var _ = open(folder)) {
            assertThatThrownBy(() -> open(folder)).isInstanceOf(WorkspaceException.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void namesThePortThatIsTaken() {
        try (var first = open(folder)) {
            var port = Integer.parseInt(first.url().replaceAll(".*:", ""));
            var same = new WorkspaceSettings(port, folder.resolve("other"), clock);

            assertThatThrownBy(() -> Workspace.open(same)).isInstanceOf(WorkspaceException.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("another port");
        }
    }

    private Workspace open(Path place) {
        return Workspace.open(new WorkspaceSettings(0, place, clock));
    }

    private void say(String text) {
        try (var workspace = open(folder); var ana = new PageClient(workspace, People.ANA)) {
            ana.say(IT_HELP, text);
        }
    }

    private List<String> texts() {
        try (var workspace = open(folder); var ana = new PageClient(workspace, People.ANA)) {
            return ana.messages(IT_HELP).stream().map(message -> message.path("text").asText()).toList();
        }
    }

    private Path file() {
        return folder.resolve(Journal.FILE);
    }
}
