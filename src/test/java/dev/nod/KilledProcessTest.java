package dev.nod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.testing.ChatClient;
import dev.nod.testing.Home;
import dev.nod.testing.NodProcess;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Nod process, killed without warning, that serves a workspace which goes on without it. */
class KilledProcessTest {

    private static final String LOST_TOKEN = "@nod I lost my VPN token, who do I call?";

    @TempDir
    private Path folder;

    private Workspace workspace;
    private ChatClient chat;
    private Home home;
    private NodProcess process;

    @BeforeEach
    void start() {
        workspace = Workspace.open(new WorkspaceSettings(0, folder.resolve("try"), Clock.systemUTC()));
        chat = new ChatClient(workspace.url());
        home = new Home(folder, Path.of("config/handbook"));
        process = startNod();
    }

    @AfterEach
    void stop() {
        process.kill();
        workspace.close();
    }

    @Test
    void answersOnceAfterAKillWithAPendingDraft() {
        var help = chat.channel("ana", "it-help");
        var question = chat.say("ana", help, LOST_TOKEN);
        var card = awaitCard();

        process.kill();
        process = startNod();
        chat.react("ben", approvals(), card.get("ts").asText(), "+1", true);

        awaitAnswer(help, question);
        var second = askAndApproveAnother(help);
        assertThat(chat.replies("ana", help, question)).hasSize(1);
        assertThat(chat.replies("ana", help, second)).hasSize(1);
    }

    @Test
    void countsAThumbThatWasGivenWhileItWasDead() {
        var help = chat.channel("ana", "it-help");
        var question = chat.say("ana", help, LOST_TOKEN);
        var card = awaitCard();

        process.kill();
        chat.react("ben", approvals(), card.get("ts").asText(), "+1", true);
        process = startNod();

        awaitAnswer(help, question);
        askAndApproveAnother(help);
        assertThat(chat.replies("ana", help, question)).hasSize(1);
    }

    /** Once a later question is answered, an answer that were posted twice would have been. */
    private String askAndApproveAnother(String help) {
        var before = cards().size();
        var question = chat.say("eli", help, "@nod which port does the VPN use?");
        await().atMost(Duration.ofSeconds(60)).until(() -> cards().size() > before);
        chat.react("ben", approvals(), cards().getLast().get("ts").asText(), "+1", true);
        awaitAnswer(help, question);
        return question;
    }

    private JsonNode awaitCard() {
        return await().atMost(Duration.ofSeconds(60))
                .until(this::cards, cards -> !cards.isEmpty())
                .getFirst();
    }

    private void awaitAnswer(String channel, String thread) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !chat.replies("ana", channel, thread).isEmpty());
    }

    private List<JsonNode> cards() {
        return chat.messages("ben", approvals());
    }

    private String approvals() {
        return chat.channel("ben", "nod-approvals");
    }

    private NodProcess startNod() {
        return NodProcess.start(home.config(), Map.of(
                "SLACK_BOT_TOKEN", workspace.botToken(),
                "SLACK_APP_TOKEN", workspace.appToken(),
                "SLACK_API_URL", workspace.apiUrl()));
    }
}
