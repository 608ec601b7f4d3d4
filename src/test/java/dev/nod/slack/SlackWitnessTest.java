package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.audit.Head;
import dev.nod.testing.ChatClient;
import dev.nod.testing.ForwardClock;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackWitnessTest {

    private static final Head HEAD = new Head(41, "ab".repeat(32));

    private @TempDir Path folder;
    private Workspace workspace;
    private SlackSession session;
    private ChatClient chat;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new WorkspaceSettings(0, folder, new ForwardClock()));
        session = SlackSession.open(new SlackSettings(workspace.botToken(), workspace.appToken(),
                URI.create(workspace.apiUrl()), "#nod-approvals"));
        chat = new ChatClient(workspace.url());
    }

    @AfterEach
    void close() {
        session.close();
        workspace.close();
    }

    @Test
    void postsTheHashAndHowToCompareWithIt() {
        assertThat(new SlackWitness(session, "nod-approvals").post(HEAD)).isTrue();

        assertThat(chat.messages("ben", session.reviewChannel())).singleElement()
                .asString()
                .contains("entry 41", "audit verify --head " + HEAD.hash());
    }

    @Test
    void tellsThatItIsNotThereIfTheChannelIsNot() {
        assertThat(new SlackWitness(session, "no-such-channel").post(HEAD)).isFalse();
    }

    @Test
    void tellsThatItIsNotThereIfSlackIsAway() {
        var witness = new SlackWitness(session, session.reviewChannel());
        workspace.close();

        assertThat(witness.post(HEAD)).isFalse();
    }
}
