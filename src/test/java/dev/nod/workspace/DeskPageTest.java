package dev.nod.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.nod.testing.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskPageTest {

    private static Browser browser;

    private @TempDir Path folder;
    private ChatRoom room;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void open() {
        room = new ChatRoom(browser, folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void isAClickAwayAndFollowsWhatActionsDo() throws Exception {
        var window = room.visit("?as=ana#it-help");

        window.link("Desk").click();
        post("tickets", "{\"title\":\"<b>VPN</b>\",\"reference\":\"r-1\"}");
        post("services/web/restart", "{\"env\":\"staging\",\"reason\":\"slow\"}");

        assertThat(row(window.page(), "T-1")).containsText("<b>VPN</b>");
        assertThat(row(window.page(), "slow")).containsText("web");
        assertThat(window.overflow()).isZero();
    }

    @Test
    void letsTheNextCallGoWrong() throws Exception {
        var window = room.visitByPhone("desk", 390);

        window.page()
                .waitForResponse("**/desk/next",
                        () -> window.page().getByLabel("The next call").selectOption("fail_after"));

        assertThat(post("tickets", "{\"title\":\"VPN\"}")).isEqualTo(500);
        assertThat(row(window.page(), "T-1")).containsText("VPN");
        assertThat(window.overflow()).isZero();
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    private int post(String path, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(room.workspace().url() + "/desk/" + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
