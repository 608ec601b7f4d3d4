package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.nod.knowledge.DocumentSource.Entry;
import dev.nod.knowledge.SourceUnavailableException;
import dev.nod.knowledge.UnreadableDocumentException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSourceTest {

    private static final URI BASE = URI.create("https://docs.example/wiki");

    @TempDir
    Path temporary;

    @Test
    void listsDocumentsByPathAndSkipsHiddenFoldersAndPackages() throws Exception {
        for (var path : List.of("b.md", "a/z.txt", "a/B.HTML", "a.md", ".git/x.md",
                "node_modules/y/readme.md",
                "picture.png", ".hidden.md", "über uns/Größe & Co.md")) {
            write(path, "text");
        }

        assertThat(paths(settings())).containsExactly("a.md", "a/B.HTML", "a/z.txt", "b.md",
                "über uns/Größe & Co.md");
    }

    @Test
    void readsWhatIsIncludedAndNotExcluded() throws Exception {
        for (var path : List.of("index.md", "guides/vpn.md", "guides/old/vpn.md", "drafts/x.md",
                "notes.txt")) {
            write(path, "text");
        }

        var settings = new FolderSettings("h", temporary, BASE, List.of("**/*.md"),
                List.of("drafts/", "**/old/**"));

        assertThat(paths(settings)).containsExactly("guides/vpn.md", "index.md");
    }

    @Test
    void refusesAGlobThatCannotBeRead() {
        assertThatThrownBy(() -> new FolderSettings("h", temporary, BASE, List.of("{*.md"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{*.md");
    }

    @Test
    void saysWhatToDoWhenTheFolderIsMissing() {
        var settings = new FolderSettings("guides", temporary.resolve("gone"), BASE, List.of(), List.of());

        assertThatThrownBy(() -> new FolderSource(settings, Clock.systemUTC()).entries())
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("guides")
                .hasMessageContaining("gone")
                .hasMessageContaining("correct its path");
    }

    @Test
    void doesNotTakeAFileForAFolder() throws Exception {
        write("a.md", "text");
        var settings = new FolderSettings("guides", temporary.resolve("a.md"), BASE, List.of(), List.of());

        assertThatThrownBy(() -> new FolderSource(settings, Clock.systemUTC()).entries())
                .isInstanceOf(SourceUnavailableException.class);
    }

    @Test
    void linksToThePathUnderTheBaseUrl() throws Exception {
        write("über uns/Größe & Co.md", "# Größe\n\n## Wie groß? Sehr!\n\ntext");

        var document = only(settings()).read();

        assertThat(document.url()).isEqualTo(
                "https://docs.example/wiki/%C3%BCber%20uns/Gr%C3%B6%C3%9Fe%20%26%20Co.md");
        assertThat(document.sections()).singleElement()
                .satisfies(section -> assertThat(section.url()).endsWith("Co.md#wie-gro%C3%9F-sehr"));
    }

    @Test
    void linksToPrettyPages() throws Exception {
        for (var path : List.of("index.md", "guides/_index.md", "guides/README.md", "guides/vpn.v2.md",
                "faq.html")) {
            write(path, "text");
        }

        var urls = new FolderSource(pretty(), Clock.systemUTC()).entries()
                .stream()
                .map(FolderSourceTest::url)
                .toList();

        assertThat(urls).containsExactly("https://docs.example/wiki/faq/",
                "https://docs.example/wiki/guides/",
                "https://docs.example/wiki/guides/", "https://docs.example/wiki/guides/vpn.v2/",
                "https://docs.example/wiki/");
    }

    @Test
    void linksToTheFileWithoutABaseUrl() throws Exception {
        write("a b.md", "# A\n\n## B\n\ntext");
        var settings = new FolderSettings("h", temporary, null, List.of(), List.of());

        var document = only(settings).read();

        assertThat(document.url()).isEqualTo(temporary.resolve("a b.md").toUri().toString());
        assertThat(document.sections().getFirst().url()).isEqualTo(document.url() + "#b");
    }

    @Test
    void fingerprintChangesWithTheTextAndTheLinksOnly() throws Exception {
        write("a.md", "text");
        var first = only(settings()).fingerprint();

        assertThat(only(settings()).fingerprint()).isEqualTo(first);
        assertThat(only(settings()).read().fingerprint()).isEqualTo(first);
        assertThat(only(pretty()).fingerprint()).isNotEqualTo(first);
        write("a.md", "Text");
        assertThat(only(settings()).fingerprint()).isNotEqualTo(first);
    }

    @Test
    void followsLinksInsideTheFolderButNeverOutOrInCircles() throws Exception {
        var root = Files.createDirectory(temporary.resolve("root"));
        Files.writeString(Files.createDirectory(root.resolve("real")).resolve("a.md"), "text");
        Files.writeString(temporary.resolve("secret.md"), "secret");
        Files.createSymbolicLink(root.resolve("alias"), Path.of("real"));
        Files.createSymbolicLink(root.resolve("alias.md"), Path.of("real/a.md"));
        Files.createSymbolicLink(root.resolve("real/circle"), root);
        Files.createSymbolicLink(root.resolve("out.md"), temporary.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("outside"), temporary);

        assertThat(paths(Pages.settings(root))).containsExactly("alias.md", "alias/a.md", "real/a.md");
    }

    @Test
    void linksThatMultiplyEachOtherEnd() throws Exception {
        for (var i = 0; i < 12; i++) {
            write("f" + i + "/a.md", "text");
        }
        for (var i = 0; i < 12; i++) {
            for (var j = 0; j < 12; j++) {
                Files.createSymbolicLink(temporary.resolve("f" + i + "/to" + j), temporary.resolve("f" + j));
            }
        }

        assertThat(paths(settings())).hasSize(12 + 12 * 11);
    }

    @Test
    void reportsALinkThatLeadsNowhere() throws Exception {
        Files.createSymbolicLink(temporary.resolve("a.md"), temporary.resolve("gone.md"));

        assertThat(Pages.reason(temporary, "a.md")).contains("leads nowhere");
    }

    @Test
    void reportsAFileThatVanished() throws Exception {
        write("a.md", "text");
        var entry = only(settings());
        Files.delete(temporary.resolve("a.md"));

        assertThatThrownBy(entry::read).isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("it is gone");
        assertThatThrownBy(entry::fingerprint).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void reportsAFileOverTheLimit() throws Exception {
        write("a.md", "12345");
        var settings = new FolderSettings("h", temporary, BASE, List.of(), List.of(), Links.FILES, 4);

        assertThatThrownBy(() -> only(settings).read()).isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("5 bytes, more than the limit of 4");
    }

    @Test
    void reportsWhatItMayNotReadAndGoesOn() throws Exception {
        assumeFalse(System.getProperty("user.name", "").equals("root"), "root may read everything");
        write("closed/a.md", "text");
        write("locked.md", "text");
        write("open.md", "text");
        Files.setPosixFilePermissions(temporary.resolve("locked.md"),
                PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(temporary.resolve("closed"),
                PosixFilePermissions.fromString("---------"));

        assertThat(paths(settings())).containsExactly("closed", "locked.md", "open.md");
        assertThat(Pages.reason(temporary, "closed")).contains("AccessDenied");
        assertThat(Pages.reason(temporary, "locked.md")).contains("permission denied");
    }

    @Test
    void findsManyFilesInManyFolders() throws Exception {
        for (var i = 0; i < 1_000; i++) {
            write("f" + i % 100 + "/page" + i + ".md", "# Page " + i);
        }

        assertThat(new FolderSource(settings(), Clock.systemUTC()).entries()).hasSize(1_000);
    }

    private FolderSettings settings() {
        return new FolderSettings("h", temporary, BASE, List.of(), List.of());
    }

    private FolderSettings pretty() {
        return new FolderSettings("h", temporary, BASE, List.of(), List.of(), Links.PRETTY, 1000);
    }

    private void write(String path, String text) throws Exception {
        var file = temporary.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> paths(FolderSettings settings) throws Exception {
        return new FolderSource(settings, Clock.systemUTC()).entries().stream().map(Entry::path).toList();
    }

    private static Entry only(FolderSettings settings) throws Exception {
        var entries = new FolderSource(settings, Clock.systemUTC()).entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static String url(Entry entry) {
        try {
            return entry.read().url();
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }
}
