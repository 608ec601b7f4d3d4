package dev.nod.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.nod.testing.Browser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do among themselves on the chat page. */
class ChatPageTest {

    private static Browser browser;

    private @TempDir Path folder;
    private ChatRoom room;

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
    void openRoom() {
        room = new ChatRoom(browser, folder);
    }

    @AfterEach
    void closeRoom() {
        room.close();
    }

    @Test
    void switchingThePersonChangesWhatOneSees() {
        var window = room.visit("?as=ana#it-help");
        assertThat(window.link("#general")).isVisible();
        assertThat(window.link("#nod-approvals, private")).hasCount(0);

        window.become("Ben Okafor");

        assertThat(window.link("#nod-approvals, private")).isVisible();
        assertThat(window.page()).hasURL(Pattern.compile("\\?as=ben#it-help$"));
    }

    @Test
    void aMessageReachesTheOtherPersonsWindow() {
        var anas = room.visit("?as=ana#it-help");
        var elis = room.visit("?as=eli#general");

        anas.say("My screen is dark @eli");

        assertThat(elis.link("#it-help, 1 unread")).isVisible();
        elis.link("#it-help, 1 unread").click();
        assertThat(elis.message("My screen is dark")).containsText("@Eli Novak");
    }

    @Test
    void aReplyOpensInThePanelAndCountsInTheChannel() {
        var window = room.visit("?as=ana#it-help");
        window.say("Who knows the printer?");

        window.message("Who knows").hover();
        window.button("Reply in thread").click();
        window.type("I do");
        window.press("Enter");

        assertThat(window.thread().getByRole(AriaRole.ARTICLE)).hasCount(2);
        assertThat(window.button("1 reply")).isVisible();
        window.press("Escape");
        assertThat(window.thread()).hasCount(0);
    }

    @Test
    void anEditedMessageSaysSoAndADeletedOneGoes() {
        var window = room.visit("?as=ana#random");
        window.say("Lunch at twelfe @ben");

        window.message("Lunch").hover();
        window.button("Edit message").click();
        assertThat(window.page().getByRole(AriaRole.TEXTBOX, named("Edit message")))
                .hasValue("Lunch at twelfe @ben");
        window.press("Control+a");
        window.type("Lunch at twelve");
        window.press("Enter");

        assertThat(window.message("twelve")).containsText("(edited)");
        window.message("twelve").hover();
        window.button("Delete message").click();
        window.dialog().getByText("Delete", exactly()).click();
        assertThat(window.message("twelve")).hasCount(0);
    }

    @Test
    void aReactionIsGivenAndTakenBack() {
        var window = room.visit("?as=eli#random");
        window.say("Cake at three");
        var chip = window.message("Cake").locator("[data-reaction='+1']");

        window.message("Cake").hover();
        window.button("React with 👍").click();
        assertThat(chip).hasText("👍1");
        assertThat(chip).hasAttribute("title", "you reacted with :+1:");
        chip.click();

        assertThat(chip).hasCount(0);
    }

    @Test
    void typedMarkupStaysText() {
        var typed = "<img src=x onerror=alert(1)> <javascript:alert(1)|click> <!channel> <script>alert(2)</script>";
        var window = room.visit("?as=ana#general");

        window.say(typed);

        assertThat(window.message("onerror")).containsText(typed);
        assertThat(window.page().locator("#messages").locator("img, script, a, .mention")).hasCount(0);
    }

    @Test
    void theGuideLeadsFromTheQuestionToTheApproval() {
        var window = room.visit("");
        window.button("Put in a sample question").click();
        window.press("Enter");

        window.button("Become Ben").click();

        assertThat(window.page()).hasURL(Pattern.compile("\\?as=ben#nod-approvals$"));
        window.button("Dismiss the guide").click();
        assertThat(window.button("Dismiss the guide")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 430})
    void fitsAPhone(int width) {
        var window = room.visitByPhone("?as=ana#it-help", width);
        window.say("A_very_long_word_".repeat(20) + "\n```\n" + "wide ".repeat(60) + "\n```");

        assertThat(window.message("very_long")).isVisible();
        assertThat(window.overflow()).isZero();
        window.message("very_long").tap();
        window.button("Reply in thread").tap();
        assertThat(window.thread()).isInViewport();
        assertThat(window.overflow()).isZero();
        window.button("Back to the channel").tap();
        window.button("Show channels").tap();
        window.link("#random").tap();
        assertThat(window.page()).hasURL(Pattern.compile("#random$"));
    }

    @Test
    void theKeyboardIsEnough() {
        var window = room.visit("?as=ana#general");
        assertThat(window.link("#general")).isVisible();

        window.press("Control+k");
        window.type("rand");
        window.press("Enter");
        assertThat(window.page()).hasURL(Pattern.compile("#random$"));
        window.composer().focus();
        window.type("@no");
        window.press("Tab");
        window.type("hello");
        window.press("Enter");
        assertThat(window.message("@Nod hello")).isVisible();
        window.press("Shift+Tab");
        assertThat(window.message("@Nod hello")).isFocused();
        window.press("Tab", "Enter");
        assertThat(window.page().locator("[data-reaction='+1']")).isVisible();
        window.press("Escape", "Enter");
        assertThat(window.thread()).isVisible();
        window.press("Escape");

        assertThat(window.thread()).hasCount(0);
        assertThat(window.message("@Nod hello")).isFocused();
    }

    @Test
    void thePageComesBackByItselfAfterTheServerDid() {
        var window = room.visit("?as=ana#it-help");
        var reconnecting = window.page().getByText("Reconnecting");
        window.say("before");
        assertThat(window.message("before")).isVisible();

        room.restart(() -> assertThat(reconnecting).isVisible());

        assertThat(reconnecting).hasCount(0);
        window.say("after");
        assertThat(window.message("after")).isVisible();
        room.forgive();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
