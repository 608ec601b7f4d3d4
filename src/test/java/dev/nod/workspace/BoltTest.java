package dev.nod.workspace;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.view.View;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    @Test
    void answersADirectMessage() throws Exception {
        bolt.app().event(MessageEvent.class, (event, context) -> {
            context.client()
                    .chatPostMessage(reply -> reply.channel(event.getEvent().getChannel())
                            .threadTs(event.getEvent().getTs())
                            .text(event.getEvent().getChannelType() + ": " + event.getEvent().getText()));
            return context.ack();
        });
        bolt.connect();
        var direct = Channel.directWith(People.ANA);

        ana.say(direct, "hello");

        await().until(() -> ana.messages(direct).size() == 2);
        assertThat(ana.messages(direct).getLast().path("text").asText()).isEqualTo("im: hello");
        await().during(Duration.ofMillis(500)).until(() -> ana.messages(direct).size() == 2);
    }

    @Test
    void hearsOfAReactionToItsOwnMessage() throws Exception {
        var heard = new LinkedBlockingQueue<ReactionAddedEvent>();
        bolt.app().event(ReactionAddedEvent.class, (event, context) -> {
            heard.add(event.getEvent());
            return context.ack();
        });
        bolt.connect();
        var ts = bolt.methods().chatPostMessage(draft -> draft.channel(IT_HELP.id()).text("a draft")).getTs();

        ana.react(IT_HELP, ts, "+1");

        var reaction = requireNonNull(heard.poll(10, TimeUnit.SECONDS));
        assertThat(reaction.getReaction()).isEqualTo("+1");
        assertThat(reaction.getUser()).isEqualTo(People.ANA.id());
        assertThat(reaction.getItemUser()).isEqualTo(People.NOD.id());
        assertThat(reaction.getItem().getTs()).isEqualTo(ts);
    }

    @Test
    void replacesAMessageThroughTheResponseUrlOfItsButton() throws Exception {
        bolt.app().blockAction("approve", (action, context) -> {
            context.respond(ActionResponse.builder()
                    .replaceOriginal(true)
                    .text(action.getPayload().getActions().getFirst().getValue() + " by "
                            + action.getPayload()
                                    .getUser()
                                    .getName())
                    .build());
            context.respond(ActionResponse.builder().responseType("ephemeral").text("thank you").build());
            return context.ack();
        });
        bolt.connect();
        var ts = bolt.methods()
                .chatPostMessage(draft -> draft.channel(IT_HELP.id())
                        .text("a draft")
                        .blocks(List.of(actions(row -> row.blockId("row")
                                .elements(List.of(button(approve -> approve.actionId("approve")
                                        .value("approved")
                                        .text(plainText("Approve")))))))))
                .getTs();

        ana.click(IT_HELP, ts, "row", "approve");

        await().until(() -> ana.messages(IT_HELP).getFirst().path("text").asText().equals("approved by ana"));
        await().until(() -> ana.state().at("/ephemerals/0/text").asText().equals("thank you"));
        assertThat(ana.messages(IT_HELP).getFirst().has("edited")).isFalse();
    }

    @Test
    void showsTheTextWithWhichACommandIsAcknowledgedOnlyToItsPerson() throws Exception {
        bolt.app()
                .command("/nod",
                        (command, context) -> context.ack("Hello " + command.getPayload().getUserName()
                                + ", you said " + command.getPayload().getText()));
        bolt.connect();

        ana.command(IT_HELP, "help me");

        await().until(() -> ana.state().path("ephemerals").size() == 1);
        assertThat(ana.state().at("/ephemerals/0/text").asText()).isEqualTo("Hello ana, you said help me");
        assertThat(ana.messages(IT_HELP)).isEmpty();
    }

    @Test
    void keepsAModalOpenUntilTheAppAcceptsIt() throws Exception {
        var accepted = new LinkedBlockingQueue<String>();
        bolt.app().command("/nod", (command, context) -> {
            context.client().viewsOpen(open -> open.triggerId(context.getTriggerId()).view(askForAReason()));
            return context.ack();
        });
        bolt.app().viewSubmission("reason", (submission, context) -> {
            var values = submission.getPayload().getView().getState().getValues();
            var reason = requireNonNull(requireNonNull(values.get("why")).get("text")).getValue();
            if (reason.equals("because")) {
                return context.ackWithErrors(Map.of("why", "Say more"));
            }
            accepted.add(reason);
            return context.ack();
        });
        bolt.connect();
        ana.listen();

        ana.command(IT_HELP, "decline");
        await().until(() -> ana.state().path("views").size() == 1);
        var view = ana.state().at("/views/0/id").asText();

        assertThat(submit(view, "").at("/errors/why").asText())
                .isEqualTo("Please complete this required field.");
        assertThat(submit(view, "because").at("/errors/why").asText()).isEqualTo("Say more");
        assertThat(submit(view, "it is wrong").path("ok").asBoolean()).isTrue();
        assertThat(accepted).containsExactly("it is wrong");
        assertThat(ana.state().path("views")).isEmpty();
        await().until(() -> ana.events("view").size() == 1 && ana.events("view_closed").size() == 1);
    }

    private static View askForAReason() {
        return view(modal -> modal.type("modal")
                .callbackId("reason")
                .title(viewTitle(title -> title.type("plain_text").text("Decline")))
                .submit(viewSubmit(submit -> submit.type("plain_text").text("Send")))
                .blocks(List.of(input(why -> why.blockId("why")
                        .label(plainText("Why?"))
                        .element(plainTextInput(text -> text.actionId("text").multiline(true)))))));
    }

    private JsonNode submit(String view, String reason) {
        var values = Json.object();
        values.putObject("why").put("text", reason);
        return ana.submit(view, values);
    }
}
