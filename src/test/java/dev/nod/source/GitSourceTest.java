package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.knowledge.DocumentSource.Entry;
import dev.nod.knowledge.SourceUnavailableException;
import dev.nod.knowledge.UnreadableDocumentException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitSourceTest extends GitRepositoryTest {

    @Test
    void readsTheDocumentsOfTheDefaultBranch() throws Exception {
        work.put("guides/vpn.md", "# VPN\n\nCall Ben.")
                .put("logo.png", "png")
                .put(".github/notes.md", "hidden")
                .commit();

        try (var source = source()) {
            var entry = only(source);
            var document = entry.read();

            assertThat(document.path()).isEqualTo("guides/vpn.md");
            assertThat(document.title()).isEqualTo("VPN");
            assertThat(document.url()).isEqualTo("https://git.example/blob/HEAD/guides/vpn.md");
            assertThat(Pages.blocks(document)).containsExactly("Call Ben.");
            assertThat(document.fingerprint()).isEqualTo(entry.fingerprint());
        }
    }

    @Test
    void readsTheFoldersThatAreAskedForOnTheSiteBuiltFromThem() throws Exception {
        work.put("docs/guides/vpn.md", "# VPN")
                .put("src/readme.md", "no")
                .put("docs/drafts/x.md", "no")
                .commit();
        var settings = new GitSettings("handbook", host.address("handbook.git"), "main", List.of("/docs/"),
                List.of("**/*.md"), List.of("docs/drafts/**"), new GitAccess.Open(),
                new GitPages.Site(URI.create("https://site.example"), Links.PRETTY), 1000);

        try (var source = new GitSource(settings, temporary.resolve("data"), Clock.systemUTC())) {
            var document = only(source).read();

            assertThat(document.path()).isEqualTo("docs/guides/vpn.md");
            assertThat(document.url()).isEqualTo("https://site.example/guides/vpn/");
        }
    }

    @Test
    void readsWhatLinksInTheRepositoryLeadTo() throws Exception {
        work.put("v2/page.md", "text")
                .link("latest", "v2")
                .link("page.md", "v2/page.md")
                .link("v2/self", "../v2")
                .link("out.md", "/etc/passwd")
                .link("above.md", "../../etc/passwd")
                .link("broken.md", "gone.md")
                .link("round.md", "round.md")
                .submodule("theme")
                .commit();

        try (var source = source()) {
            assertThat(paths(source)).containsExactly("broken.md", "latest/page.md", "page.md", "round.md",
                    "v2/page.md");
            assertThat(read(source, "latest/page.md")).isEqualTo("text");
            assertThat(reason(source, "broken.md")).isEqualTo("it is a link that leads nowhere");
            assertThat(reason(source, "round.md")).isEqualTo("it is a link that leads nowhere");
        }
    }

    @Test
    void reportsWhatItCannotReadAndReadsTheRest() throws Exception {
        work.put("big.md", "x".repeat(1_001))
                .put("lfs.md", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n")
                .put("fine.md", "text")
                .commit();

        try (var source = source()) {
            assertThat(reason(source, "big.md"))
                    .isEqualTo("it has 1,001 bytes, more than the limit of 1,000");
            assertThat(reason(source, "lfs.md")).contains("Git LFS");
            assertThat(read(source, "fine.md")).isEqualTo("text");
        }
    }

    @Test
    void takesNamesInAnyEncoding() throws Exception {
        work.put("Zoë/Größe.md", "umlaut").put("日本.md", "text").put("a b#c?.md", "text").commit();

        try (var source = source()) {
            assertThat(paths(source)).containsExactly("Zoë/Größe.md", "a b#c?.md", "日本.md");
            assertThat(source.entries().get(1).read().url())
                    .isEqualTo("https://git.example/blob/HEAD/a%20b%23c%3F.md");
        }
    }

    @Test
    void saysThatARepositoryIsEmptyOrLacksTheBranchOrTheFolder() throws Exception {
        try (var source = source()) {
            assertThatThrownBy(source::entries).isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("is empty: it has no commit yet");
        }
        work.put("a.md", "text").commit().on("old").commit();
        try (var source = source("old", List.of())) {
            assertThat(paths(source)).containsExactly("a.md");
            work.deleteBranch("old");

            assertThatThrownBy(source::entries).hasMessageContaining("has no branch old; correct 'branch'");
        }
        try (var source = source("main", List.of("docs"))) {
            assertThatThrownBy(source::entries).hasMessageContaining("has no folder docs; correct 'folders'");
        }
    }

    @Test
    void readsARepositoryOnDisk() throws Exception {
        work.put("a.md", "text").commit();
        var address = temporary.resolve("served/handbook.git").toUri().toString();

        try (var source = new GitSource(settings(address, null, List.of(), new GitAccess.Open()),
                temporary.resolve("data"), Clock.systemUTC())) {
            assertThat(read(source, "a.md")).isEqualTo("text");
        }
    }

    private static Entry only(GitSource source) throws Exception {
        assertThat(paths(source)).hasSize(1);
        return source.entries().getFirst();
    }

    private static List<String> paths(GitSource source) throws Exception {
        return source.entries().stream().map(Entry::path).toList();
    }

    private static String reason(GitSource source, String path) throws Exception {
        try {
            return "read: " + entry(source, path).read();
        } catch (UnreadableDocumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
