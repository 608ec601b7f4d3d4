package dev.nod;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.nod.testing.Browser;
import dev.nod.testing.ChatWindow;
import dev.nod.testing.Home;
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

/** The story that the README tells a newcomer, played in a real browser. */
class NewcomerTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
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
    void startNod() throws InterruptedException {
        browser = requireNonNull(chromium);
        var settings = new Home(folder, Path.of("config/handbook")).settings(Map.of());
        nod = Nod.start(settings, Clock.systemUTC(), _ -> {});
    }

    @AfterEach
    void stopNod() {
        browser.clear();
        nod.close();
    }

    @Test
    void asksAsAnEmployeeApprovesAsAnApproverAndReadsTheAnswer() {
        var window = new ChatWindow(browser.open(nod.serving().tryIt() + "/?as=ana#it-help", 1280, 860));

        window.say("@nod I lost my VPN token, who do I call?");
        assertThat(window.message("lost my VPN token").locator("[data-reaction='eyes']")).isVisible();

        window.become("Ben Okafor");
        window.link("#nod-approvals, private, 1 unread")
                .or(window.link("#nod-approvals, private"))
                .first()
                .click();
        var card = window.message("lost my VPN token");
        assertThat(card).containsText("Ana");
        assertThat(card.getByRole(AriaRole.LINK).first()).isVisible();
        shoot(window.page(), "draft");
        card.hover();
        window.button("React with 👍").click();
        assertThat(card).containsText("Approved");
        assertThat(card.locator("button", new Locator.LocatorOptions().setHasText("Approve")))
                .hasCount(0);
        shoot(window.page(), "approved");

        window.become("Ana Ruiz");
        window.link("#it-help").or(window.link("#it-help, 1 unread")).first().click();
        window.button("1 reply").click();
        assertThat(window.thread()).containsText("extension 4400");
        assertThat(window.thread()).containsText("Ben");
        shoot(window.page(), "answer");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void worksOnAPhone() {
        var page = browser.openOnPhone(nod.serving().tryIt() + "/?as=ana#it-help", 390, 844);
        var window = new ChatWindow(page);

        window.say("@nod I lost my VPN token, who do I call?");
        assertThat(window.message("lost my VPN token").locator("[data-reaction='eyes']")).isVisible();
        page.navigate(nod.serving().tryIt() + "/?as=ben#nod-approvals");
        var card = window.message("lost my VPN token");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("👍 Approve").setExact(true))
                .click();

        assertThat(card).containsText("Approved");
        assertThat(window.overflow()).isZero();
        shoot(page, "phone");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
