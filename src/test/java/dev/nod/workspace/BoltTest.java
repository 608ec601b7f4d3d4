package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.model.event.AppMentionEvent;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoltTest {

    private static final Channel IT_HELP = Channels.IT_HELP;

    private @TempDir Path folder;
    private Workspace workspace;
    private BoltApp bolt;
    private PageClient ana;

    @BeforeEach
    void start() throws Exception {
        workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()));
        bolt = new BoltApp(workspace);
        ana = new PageClient(workspace, People.ANA);
    }

    @AfterEach
    void stop() throws Exception {
        ana.close();
        bolt.close();
        workspace.close();
    }

    @Test
    void answersAMentionInItsThread() throws Exception {
        bolt.app().event(AppMentionEvent.class, (event, context) -> {
            context.client()
                    .chatPostMessage(reply -> reply.channel(event.getEvent().getChannel())
                            .threadTs(event.getEvent().getTs())
                            .text("You said: " + event.getEvent().getText()));
            return context.ack();
        });
        bolt.connect();
        ana.listen();

        var ts = ana.say(IT_HELP, "@Nod is the VPN <down>?");

        await().until(() -> ana.messages(IT_HELP).size() == 2);
        var reply = ana.messages(IT_HELP).getLast();
        assertThat(reply.path("text").asText()).isEqualTo("You said: <@U0NOD00001> is the VPN &lt;down&gt;?");
        assertThat(reply.path("thread_ts").asText()).isEqualTo(ts);
        assertThat(ana.messages(IT_HELP).getFirst().path("reply_count").asInt()).isEqualTo(1);
        await().until(() -> ana.events("message").size() >= 3);
    }
}
