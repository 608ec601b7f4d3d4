package dev.nod;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import dev.nod.testing.Browser;
import dev.nod.testing.ChatWindow;
import dev.nod.testing.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An action from the command to its result, played in a real browser. */
class ActionStoryTest {

    private static final Logger LOG = LoggerFactory.getLogger(ActionStoryTest.class);
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Path ACTION = Path.of("config/actions/restart-service.yaml");
    private static final String WORKFLOW = """
        command: restart
        description: Restarts a service.
        action: restart-service
        undo: 10s
        """;
    private static @Nullable Browser chromium;

    @TempDir
    private Path folder;

    private Nod nod;
    private Browser browser;

    @BeforeAll
    static void startBrowser() {
        chromium = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void startNod() throws IOException, InterruptedException {
        browser = requireNonNull(chromium);
        var home = new Home(folder, Path.of("config/handbook"));
        var actions = Files.createDirectories(home.config().resolve("actions"));
        Files.copy(ACTION, actions.resolve(ACTION.getFileName()));
        var workflows = Files.createDirectories(home.config().resolve("workflows"));
        Files.writeString(workflows.resolve("restart.yaml"), WORKFLOW);
        nod = Nod.start(home.settings(Map.of()), Clock.systemUTC(), _ -> {});
    }

    @AfterEach
    void stopNod() {
        browser.clear();
        nod.close();
    }

    @Test
    void asksForWhatIsMissingShowsTheExactCallAndTellsTheResult() {
        var window = new ChatWindow(browser.open(nod.serving().tryIt() + "/?as=ana#general", 1280, 860));
        openForm(window);
        assertThat(window.dialog()).containsText("Restart a service");
        window.page().getByLabel("Environment").selectOption("staging");
        window.page().getByLabel("Why").fill("It hangs");
        shoot(window.page(), "action-form");
        window.button("Ask for it").click();
        assertThat(window.page().getByText("I have asked for approval").first()).isVisible();

        window.page().navigate(nod.serving().tryIt() + "/?as=ben#nod-approvals");
        var card = window.message("Restart a service");
        assertThat(card).containsText("POST " + nod.serving().tryIt() + "/desk/services/web/restart");
        assertThat(card).containsText("It hangs");
        shoot(window.page(), "action-card");
        press(card, "👍 Approve");
        assertThat(card).containsText("Undo");
        shoot(window.page(), "action-undo");
        assertThat(card).containsText("web in staging was restarted");
        shoot(window.page(), "action-done");

        window.page().navigate(nod.serving().tryIt() + "/?as=ana#general");
        window.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Nod"))
                .first()
                .click();
        assertThat(window.message("web in staging was restarted")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    /** On a busy machine the three seconds that there are for a form can be over, and it takes another try. */
    private static void openForm(ChatWindow window) {
        for (var attempt = 0; attempt < 6 && !window.dialog().isVisible(); attempt++) {
            window.say("/nod restart service=web");
            try {
                window.dialog().waitFor(new Locator.WaitForOptions().setTimeout(6_000));
            } catch (TimeoutError _) {
                LOG.info("the form did not open in time");
            }
        }
    }

    private static void press(Locator card, String button) {
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
