package dev.nod.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.nod.testing.Browser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an app's messages, buttons and forms look like on the chat page, and that they work. */
class ChatPageAppTest {

    private static final String DRAFT = """
        [{"type": "header", "text": {"type": "plain_text", "text": "Draft for Ana Ruiz"}},
         {"type": "section", "fields": [{"type": "mrkdwn", "text": "*Confidence*\\nHigh"}]},
         {"type": "markdown", "text": "| Device | Days |\\n|---|---|\\n| Phone | **30** |"},
         {"type": "actions", "block_id": "decide", "elements": [
           {"type": "button", "action_id": "approve", "style": "primary", "value": "1",
            "text": {"type": "plain_text", "text": "Approve"},
            "confirm": {"title": {"type": "plain_text", "text": "Really?"},
                        "text": {"type": "plain_text", "text": "Ana gets the answer."},
                        "confirm": {"type": "plain_text", "text": "Do it"},
                        "deny": {"type": "plain_text", "text": "Wait"}}},
           {"type": "button", "action_id": "edit", "value": "1",
            "text": {"type": "plain_text", "text": "Edit"}}]}]""";
    private static final String FORM = """
        {"type": "modal", "callback_id": "edited", "title": {"type": "plain_text", "text": "Edit the draft"},
         "submit": {"type": "plain_text", "text": "Save"}, "close": {"type": "plain_text", "text": "Discard"},
         "blocks": [{"type": "input", "block_id": "answer", "label": {"type": "plain_text", "text": "Answer"},
           "element": {"type": "plain_text_input", "action_id": "text", "multiline": true}}]}""";

    private static Browser browser;

    private @TempDir Path folder;
    private ChatRoom room;
    private BoltApp bolt;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openRoom() throws Exception {
        room = new ChatRoom(browser, folder);
        bolt = new BoltApp(room.workspace());
    }

    @AfterEach
    void closeRoom() {
        bolt.close();
        room.close();
    }

    @Test
    void theMarksOfSlackAreShown() throws Exception {
        post(Channels.IT_HELP,
                "*bold* _italic_ ~gone~ `code` :tada: :no_such: <https://example.com/a|a link> <@"
                        + People.BEN.id() + ">\n&gt; quoted",
                "");

        var message = room.visit("?as=ana#it-help").message("bold");

        assertThat(message.locator("strong")).hasText("bold");
        assertThat(message.locator("em")).hasText("italic");
        assertThat(message.locator("s")).hasText("gone");
        assertThat(message.locator("code")).hasText("code");
        assertThat(message.locator("blockquote")).hasText("quoted");
        assertThat(message).containsText("🎉 :no_such:");
        assertThat(message).containsText("@Ben Okafor");
        assertThat(message.getByRole(AriaRole.LINK)).hasAttribute("href", "https://example.com/a");
        assertThat(message.getByRole(AriaRole.LINK)).hasAttribute("rel", "noopener noreferrer");
    }

    @Test
    void hostileMessagesStayHarmless() throws Exception {
        post(Channels.GENERAL, "hostile <javascript:alert(1)|click> <data:text/html,x|data>", "");
        post(Channels.GENERAL, "x",
                """
                    [{"type": "markdown", "text": "hostile [here](javascript:alert(1)) <img src=x onerror=alert(1)>"}]""");

        var window = room.visit("?as=ana#general");

        assertThat(window.message("hostile")).hasCount(2);
        assertThat(window.message("hostile here")).containsText("<img src=x onerror=alert(1)>");
        assertThat(window.page().locator("#messages").locator("img, a")).hasCount(0);
    }

    @Test
    void aDraftIsShownAsACardWithItsTable() throws Exception {
        post(Channels.APPROVALS, "A draft", DRAFT);

        var draft = room.visit("?as=ben#nod-approvals").message("Draft for Ana Ruiz");

        assertThat(draft.getByRole(AriaRole.HEADING)).hasText("Draft for Ana Ruiz");
        assertThat(draft.locator("strong").first()).hasText("Confidence");
        assertThat(draft.getByRole(AriaRole.COLUMNHEADER)).hasText(new String[]{"Device", "Days"});
    }

    @Test
    void aButtonAsksFirstAndThenReportsToTheApp() throws Exception {
        bolt.app().blockAction("approve", (request, context) -> {
            var payload = request.getPayload();
            context.client()
                    .chatUpdate(change -> change.channel(payload.getChannel().getId())
                            .ts(payload.getMessage().getTs())
                            .text("Approved by <@" + payload.getUser().getId() + ">"));
            return context.ack();
        });
        bolt.connect();
        post(Channels.APPROVALS, "A draft", DRAFT);
        var window = room.visit("?as=ben#nod-approvals");

        window.message("Draft for").getByText("Approve").click();
        assertThat(window.dialog()).containsText("Ana gets the answer.");
        window.button("Wait").click();
        assertThat(window.dialog()).hasCount(0);
        window.message("Draft for").getByText("Approve").click();
        window.button("Do it").click();

        assertThat(window.message("Approved by @Ben Okafor")).isVisible();
        assertThat(window.message("Draft for")).hasCount(0);
    }

    @Test
    void aFormShowsErrorsBesideTheFieldUntilTheAppIsContent() throws Exception {
        bolt.app().blockAction("edit", (request, context) -> {
            context.client()
                    .viewsOpen(open -> open.triggerId(request.getPayload().getTriggerId())
                            .view(GsonFactory.createSnakeCase().fromJson(FORM, View.class)));
            return context.ack();
        });
        bolt.app().viewSubmission("edited", (request, context) -> {
            var filled = request.getPayload().getView().getState().getValues().toString();
            return filled.contains("service desk")
                    ? context.ack()
                    : context.ack(no -> no.responseAction("errors").errors(Map.of("answer", "Too short")));
        });
        bolt.connect();
        post(Channels.APPROVALS, "A draft", DRAFT);
        var window = room.visit("?as=ben#nod-approvals");

        window.message("Draft for").getByText("Edit", new Locator.GetByTextOptions().setExact(true)).click();
        var field = window.page().getByLabel("Answer");
        assertThat(field).isFocused();
        field.fill("No");
        window.button("Save").click();
        assertThat(window.dialog()).containsText("Too short");
        assertThat(field).hasAttribute("aria-invalid", "true");
        field.fill("Ask the service desk");
        window.button("Save").click();

        assertThat(window.dialog()).hasCount(0);
    }

    @Test
    void aMessageForOnePersonIsSeenByThatPersonUntilDismissed() throws Exception {
        var anas = room.visit("?as=ana#it-help");
        var elis = room.visit("?as=eli#it-help");

        bolt.methods()
                .chatPostEphemeral(whisper -> whisper.channel(Channels.IT_HELP.id())
                        .user(People.ANA.id())
                        .text("Psst"));
        post(Channels.IT_HELP, "For all", "");

        assertThat(anas.message("Psst")).containsText("Only visible to you");
        assertThat(elis.message("For all")).isVisible();
        assertThat(elis.message("Psst")).hasCount(0);
        anas.button("Dismiss this message").click();
        assertThat(anas.message("Psst")).hasCount(0);
        anas.page().reload();
        assertThat(anas.message("For all")).isVisible();
        assertThat(anas.message("Psst")).hasCount(0);
    }

    @Test
    void thePageSaysWhetherNodIsConnected() throws Exception {
        var window = room.visit("?as=ana#it-help");
        assertThat(window.page().getByText("Nod is not connected")).isVisible();

        bolt.connect();

        assertThat(window.page().getByText("Nod is connected")).isVisible();
    }

    private void post(Channel channel, String text, String blocks) throws Exception {
        bolt.methods()
                .chatPostMessage(message -> message.channel(channel.id())
                        .text(text)
                        .blocksAsString(blocks.isEmpty() ? null : blocks));
    }
}
