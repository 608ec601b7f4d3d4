package dev.nod.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium without a window that notes what pages complain about. */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** In milliseconds; long, since a busy machine may run several browsers. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        chromium = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
    }

    /** Starts the Chromium of the system property {@code nod.chromium} or of the PATH; skips the test without one. */
    public static Browser start() {
        var executable = executable();
        assumeTrue(executable.isPresent(),
                "No Chromium here: install one or name it with -Dnod.chromium=/path/to/chromium");
        return new Browser(executable.orElseThrow());
    }

    private static Optional<Path> executable() {
        var named = Stream.ofNullable(System.getProperty("nod.chromium")).map(Path::of);
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /** Opens an address as a newcomer would, with nothing remembered, in a window of so many pixels. */
    public Page open(String url, int width, int height) {
        return opened(url,
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** Opens an address on a phone with a touch screen. */
    public Page openOnPhone(String url, int width, int height) {
        return opened(url,
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height)
                        .setIsMobile(true)
                        .setHasTouch(true));
    }

    private Page opened(String url, com.microsoft.playwright.Browser.NewContextOptions options) {
        var page = chromium.newContext(options).newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        page.navigate(url);
        return page;
    }

    private void note(ConsoleMessage message) {
        if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }

    /** Errors and warnings on the consoles of all pages so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public void forgive() {
        complaints.clear();
    }

    /** Closes all pages and forgets what they complained about. */
    public void clear() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
        forgive();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
