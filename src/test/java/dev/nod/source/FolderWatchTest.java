package dev.nod.source;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.DocumentSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderWatchTest {

    private static final Set<String> EVERYTHING = Set.of();

    @TempDir
    private Path folder;

    private final BlockingQueue<Set<String>> told = new LinkedBlockingQueue<>();
    private FolderWatch watch;

    @BeforeEach
    void start() throws IOException {
        page("guides/vpn.md", "# VPN");
        page("mail.md", "# Mail");
        watch = FolderWatch.start(settings(), told::add);
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void tellsOnceOfAPageThatIsWrittenAgainAndAgain() throws Exception {
        page("guides/vpn.md", "# VPN two");
        page("guides/vpn.md", "# VPN three");
        page("new.md", "# New");

        assertThat(next()).containsExactlyInAnyOrder("guides/vpn.md", "new.md");
        assertThat(told).isEmpty();
    }

    @Test
    void seesThroughTheWaysOfEditors() throws Exception {
        page(".vpn.md.swp", "x");
        page("guides/vpn.md~", "# VPN");
        page("guides/4913.tmp", "# VPN two");
        Files.move(folder.resolve("guides/4913.tmp"), folder.resolve("guides/vpn.md"), ATOMIC_MOVE);

        assertThat(next()).containsExactly("guides/vpn.md");
    }

    @Test
    void tellsOfBothEndsOfARenaming() throws Exception {
        Files.move(folder.resolve("mail.md"), folder.resolve("post.md"));

        assertThat(next()).containsExactlyInAnyOrder("mail.md", "post.md");
    }

    @Test
    void looksAtEverythingWhenAFolderComesOrGoesAndWatchesInIt() throws Exception {
        page("deep/er/a.md", "# A");
        assertThat(next()).isEqualTo(EVERYTHING);

        page("deep/er/a.md", "# A two");
        assertThat(next()).containsExactly("deep/er/a.md");

        Files.move(folder.resolve("deep"), folder.resolve("shallow"));
        assertThat(next()).isEqualTo(EVERYTHING);
        page("shallow/er/a.md", "# A three");
        assertThat(next()).contains("shallow/er/a.md");
    }

    @Test
    void findsSingleDocumentsByTheRulesOfTheWholeFolder() throws Exception {
        page("notes.xyz", "text");
        page(".hidden/a.md", "# Hidden");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("guides"));
        var source = new FolderSource(settings(), Clock.systemUTC());

        var all = source.entries().stream().map(DocumentSource.Entry::path).toList();
        assertThat(all).containsExactly("guides/vpn.md", "link/vpn.md", "mail.md");
        for (var path : all) {
            assertThat(source.entry(path).orElseThrow().fingerprint()).isNotBlank();
        }
        for (var path : List.of("notes.xyz", ".hidden/a.md", "none.md", "guides", "guides/", "", "/mail.md",
                "../mail.md", "guides/../mail.md", "mail.md/x")) {
            assertThat(source.entry(path)).as(path).isEmpty();
        }
    }

    private FolderSettings settings() {
        return new FolderSettings("handbook", folder, null, List.of(), List.of());
    }

    private Set<String> next() throws InterruptedException {
        var seen = told.poll(1, TimeUnit.MINUTES);
        assertThat(seen).as("what the watch tells").isNotNull();
        return seen == null ? Set.of() : seen;
    }

    private void page(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
